using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>Two versions side by side: terms that differ, and clauses word by word.</summary>
public sealed class CompareModel(AgreementQueries queries, Words words, Show show) : AgreementPage
{
    public sealed record Term(string Label, string Before, string After);

    [BindProperty(SupportsGet = true)]
    public int Older { get; init; }

    [BindProperty(SupportsGet = true)]
    public int Newer { get; init; }

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    public IReadOnlyList<ClauseChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (
            await queries.VersionAsync(Frame, Older, Cancel) is not { } older
            || await queries.VersionAsync(Frame, Newer, Cancel) is not { } newer
        )
        {
            return NotFound();
        }

        var changed = TextChanges.Between(
            TextFields.Filled(older.Text, words),
            TextFields.Filled(newer.Text, words)
        );
        var codes = changed
            .Where(change => !change.IsSame)
            .Select(change => change.Code)
            .ToHashSet();
        Changes = [.. changed.Where(change => codes.Contains(change.Code))];
        var fields = await queries.FieldNamesAsync(
            older.Text.Places.Concat(newer.Text.Places),
            Cancel
        );
        Terms =
        [
            .. TermsOf(older.Text, fields)
                .Zip(
                    TermsOf(newer.Text, fields),
                    (before, after) => new Term(before.Label, before.Value, after.Value)
                )
                .Where(term => term.Before != term.After),
        ];
        return Page();
    }

    private List<(string Label, string Value)> TermsOf(
        AgreementText text,
        IReadOnlyDictionary<string, LocalText> fields
    ) =>
        [
            .. Enum.GetValues<Language>()
                .Select(language =>
                    (
                        Words["Agreements.Terms.Title"]
                            + " ("
                            + Words["Shell.Language." + language]
                            + ")",
                        text.Title[language] ?? ""
                    )
                ),
            (
                Words["Agreements.Facts.Starts"],
                text.StartsOn is { } starts ? show.DateBoth(starts) : ""
            ),
            (Words["Agreements.Facts.Ends"], text.EndsOn is { } ends ? show.DateBoth(ends) : ""),
            (Words["Agreements.Facts.Notice"], show.Number(text.NoticeMonths)),
            (Words["Agreements.Terms.Review"], show.Number(text.ReviewMonths)),
            (Words["Agreements.Terms.Originals"], show.Number(text.Originals)),
            (
                Words["Agreements.Terms.Prevailing"],
                text.Prevailing is { } prevailing
                    ? Words["Shell.Language." + prevailing]
                    : Words["Agreements.Prevails.None"]
            ),
            (
                Words["Agreements.Places.Title"],
                PlaceLines.Of(text.Places, Frame, fields, Words, show)
            ),
        ];
}
