using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Reference;

/// <summary>Rewords a clause of the catalogue in all languages side by side; agreements that were begun keep their wording.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class EditClauseModel(ClauseCatalogue catalogue) : ExchangePage
{
    private const int TitleLength = 300;

    [BindProperty]
    public int Version { get; set; }

    public int FormVersion => Carried(Clause.Version, Version);

    [BindProperty, Required, StringLength(TitleLength)]
    public string? TitleEn { get; set; }

    [BindProperty, Required, StringLength(TitleLength)]
    public string? TitleFa { get; set; }

    [BindProperty, Required, StringLength(TitleLength)]
    public string? TitleAz { get; set; }

    [BindProperty]
    public List<ClauseTextInput> Texts { get; set; } = [];

    public ClauseTemplate Clause { get; private set; } = null!;

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        (TitleEn, TitleFa, TitleAz) = (Clause.Title.En, Clause.Title.Fa, Clause.Title.Az);
        Texts = Saved();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        Texts = Sorted(Texts);
        var texts = Texts
            .Where(input => !input.Text.IsEmpty)
            .ToDictionary(input => input.Kind ?? "", input => input.Text);
        AddErrors(texts);
        return await DoAsync(
            () =>
                catalogue.RewordAsync(
                    Clause.Code,
                    Version,
                    new LocalText(TitleEn, TitleFa, TitleAz),
                    texts,
                    Cancel
                ),
            () =>
            {
                Say(Words["Reference.Clause.Done"]);
                return Redirect(ReferenceLinks.Clause(code));
            },
            async () =>
            {
                await LoadAsync(code);
                Differences = IsStale ? Compare() : [];
            }
        );
    }

    private async Task<bool> LoadAsync(string code)
    {
        if (await catalogue.FindAsync(code, Cancel) is not { } clause)
        {
            return false;
        }

        Clause = clause;
        return true;
    }

    /// <summary>A text for all kinds, then one for each kind in which the clause stands; most are empty.</summary>
    private List<ClauseTextInput> Saved() =>
        [
            .. Clause
                .KindsUsed.Select(kind => kind.ToString())
                .Prepend("")
                .Select(kind => ClauseTextInput.Of(kind, Clause.Texts.GetValueOrDefault(kind))),
        ];

    /// <summary>What was typed, in the order of the page; a kind that is not the clause's is left out.</summary>
    private List<ClauseTextInput> Sorted(List<ClauseTextInput> typed) =>
        [
            .. Saved()
                .Select(saved =>
                    typed.Find(one => (one.Kind ?? "") == saved.Kind)
                    ?? ClauseTextInput.Of(saved.Kind!, null)
                ),
        ];

    private void AddErrors(Dictionary<string, LocalText> texts)
    {
        foreach (var (kind, word, detail) in ClauseCatalogue.Errors(Clause, texts))
        {
            var index = Texts.FindIndex(input => (input.Kind ?? "") == kind);
            ModelState.AddModelError(
                string.Create(CultureInfo.InvariantCulture, $"Texts[{index}].En"),
                Words[word, detail]
            );
        }
    }

    private IReadOnlyList<Difference> Compare()
    {
        var heading = Words["Reference.Clause.Heading"];
        return Difference.Of([
            new Difference(heading, Clause.Title.En, TitleEn, Language.En),
            new Difference(heading, Clause.Title.Fa, TitleFa, Language.Fa),
            new Difference(heading, Clause.Title.Az, TitleAz, Language.Az),
            .. Saved()
                .Zip(Texts)
                .SelectMany(pair =>
                    LanguageFacts.All.Select(language => new Difference(
                        LabelOf(pair.First.Kind),
                        pair.First.Text[language],
                        pair.Second.Text[language],
                        language
                    ))
                ),
        ]);
    }

    private string LabelOf(string? kind) =>
        string.IsNullOrEmpty(kind)
            ? Words["Reference.Clause.ForAll"]
            : Words["Agreements.Kind." + kind];
}
