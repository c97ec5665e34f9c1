using System.Text.Json;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Benchmarks.Barest.Pages;

/// <summary>The same with the newest text that all see, and the comments on it.</summary>
public sealed class TextModel(BarestDatabase database) : RecordModel(database)
{
    public AgreementText Text { get; private set; } = null!;

    public ILookup<string, string> Comments { get; private set; } = null!;

    public override async Task OnGetAsync()
    {
        await base.OnGetAsync();
        Text = (
            await Database.ListAsync(
                "SELECT \"Text\" FROM \"AgreementVersions\" WHERE \"AgreementId\" = $id AND \"SentUtc\" IS NOT NULL ORDER BY \"No\" DESC LIMIT 1",
                row =>
                    JsonSerializer.Deserialize<AgreementText>(
                        row.GetString(0),
                        JsonFormat.Options
                    )!,
                ("$id", Id)
            )
        )[0];
        Comments = (
            await Database.ListAsync(
                "SELECT \"ClauseCode\", \"Text\" FROM \"AgreementComments\" WHERE \"AgreementId\" = $id ORDER BY \"AtUtc\"",
                row => (Clause: row.IsDBNull(0) ? "" : row.GetString(0), Text: row.GetString(1)),
                ("$id", Id)
            )
        ).ToLookup(comment => comment.Clause, comment => comment.Text);
    }
}
