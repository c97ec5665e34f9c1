using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AcademicExchange.Benchmarks.Barest.Pages;

public sealed record RecordFacts(
    string Number,
    string State,
    string Title,
    string StartsOn,
    string EndsOn,
    int Notice,
    int VersionNo,
    string Hash
);

public sealed record RecordSide(
    string Slug,
    string Name,
    string? ApprovedUtc,
    string? SignedHash,
    string? AwaitedRole,
    string? DueOn
);

/// <summary>The facts of one agreement, its sides, and the agreements that hang on it.</summary>
public class RecordModel(BarestDatabase database) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; init; }

    [BindProperty(SupportsGet = true)]
    public int Pad { get; init; }

    public RecordFacts Facts { get; private set; } = null!;

    public IReadOnlyList<RecordSide> Sides { get; private set; } = [];

    public IReadOnlyList<(string Id, string Number)> Related { get; private set; } = [];

    protected BarestDatabase Database => database;

    public virtual async Task OnGetAsync()
    {
        Facts = (
            await database.ListAsync(
                "SELECT \"Number\", \"State\", \"Title_En\", \"StartsOn\", \"EndsOn\", \"NoticeMonths\", \"SharedVersionNo\", \"SharedHash\" FROM \"Agreements\" WHERE \"Id\" = $id",
                row => new RecordFacts(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetString(4),
                    row.GetInt32(5),
                    row.GetInt32(6),
                    row.GetString(7)
                ),
                ("$id", Id)
            )
        )[0];
        Sides = await database.ListAsync(
            """
            SELECT i."Slug", i."Name_En", p."ApprovedUtc", p."SignedHash", p."AwaitedRole", p."DueOn"
            FROM "AgreementParties" AS p JOIN "Institutions" AS i ON i."Id" = p."InstitutionId" WHERE p."AgreementId" = $id ORDER BY p."Order"
            """,
            row => new RecordSide(
                row.GetString(0),
                row.GetString(1),
                Text(row, 2),
                Text(row, 3),
                Text(row, 4),
                Text(row, 5)
            ),
            ("$id", Id)
        );
        Related = await database.ListAsync(
            "SELECT \"Id\", \"Number\" FROM \"Agreements\" WHERE \"ParentId\" = $id OR \"AmendsId\" = $id OR \"RenewsId\" = $id",
            row => (row.GetString(0), row.GetString(1)),
            ("$id", Id)
        );
    }

    private static string? Text(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
