using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>What a text still wants (<c>_OpenText</c>): empty fields, fields and clauses that some languages lack. Said wherever it is read, sent or approved.</summary>
/// <param name="MayEdit">Fields are then linked to where they are written, else to the clause that asks for them.</param>
public sealed record OpenText(AgreementText Text, Guid Id, bool MayEdit)
{
    /// <summary>The text stands on the same page.</summary>
    public bool IsHere { get; init; }

    /// <summary>It is being written, and somebody asks what is missing.</summary>
    public bool IsOpen { get; init; } = true;

    private readonly IReadOnlyList<OpenField> _open = TextFields.Open(Text);

    public IReadOnlyList<OpenField> Empty => [.. _open.Where(one => one.IsEmpty)];

    public IReadOnlyList<OpenField> Partly => [.. _open.Where(one => !one.IsEmpty)];

    public OpenField? Of(string field) => _open.FirstOrDefault(open => open.Name == field);

    /// <summary>Clauses with the languages in which they lag.</summary>
    public IReadOnlyList<IGrouping<Clause, Language>> Lagging =>
        [.. Text.Lagging().GroupBy(lag => lag.Clause, lag => lag.Language)];

    /// <summary>What one clause still wants, in a few words each.</summary>
    public IEnumerable<string> MarksOf(Clause clause, ReaderWords words, Show show)
    {
        var open = _open
            .Where(field => field.Clauses.Contains(clause.Code))
            .ToLookup(field => field.IsEmpty);
        if (open[true].Any())
        {
            yield return words[
                "Agreements.Text.ClauseEmpty",
                show.List(open[true].Select(field => NameOf(field.Name, words)))
            ];
        }

        foreach (var field in open[false])
        {
            yield return NameOf(field.Name, words) + ": " + MissingIn(field, words, show);
        }

        if (clause.Lagging(Text.Languages).ToList() is { Count: > 0 } lagging)
        {
            yield return words["Agreements.Edit.Lags", Names(lagging, words, show)];
        }
    }

    public static string MissingIn(OpenField field, ReaderWords words, Show show) =>
        words["Agreements.Text.Missing", Names(field.Missing, words, show)];

    private static string Names(IEnumerable<Language> languages, ReaderWords words, Show show) =>
        show.List(languages.Select(language => words["Shell.Language." + language]));

    public string UrlOf(OpenField field) =>
        MayEdit ? AgreementLinks.Edit(Id) + "#" + FieldId(field.Name) : UrlOf(field.Clauses[0]);

    public string UrlOf(string clause) =>
        (IsHere ? "" : AgreementLinks.Text(Id)) + "#clause-" + clause;

    /// <summary>What a field of the clauses is called; one of the parties' own by the name in its braces.</summary>
    public static string NameOf(string field, ReaderWords words) =>
        words.Has("Agreements.Field." + field) ? words["Agreements.Field." + field] : field;

    /// <summary>Where the field stands on the page of the terms.</summary>
    public static string FieldId(string name) => "field-" + name;
}
