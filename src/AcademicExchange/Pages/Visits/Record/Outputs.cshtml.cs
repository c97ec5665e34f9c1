using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Pages.Researchers;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>What came of the visit; visitor and host write it, on site and for years afterwards.</summary>
public sealed class OutputsModel(VisitOutputs outputs, ResearcherQueries researchers) : VisitPage
{
    private HashSet<string> _published = [];

    [BindProperty]
    public OutputInput Input { get; set; } = new();

    public override VisitAction? Step => OnlySending(VisitAction.AddOutput);

    public bool MayWrite => Frame.Allows(VisitAction.AddOutput);

    public IReadOnlyList<OutputView> Shown { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            .. Enum.GetValues<OutputKind>()
                .Select(kind => new SelectListItem(
                    Words["Visits.Outputs.Kind." + kind],
                    kind.ToString()
                )),
        ];

    public IReadOnlyList<SelectListItem> Languages =>
        [
            .. LanguageFacts.All.Select(language => new SelectListItem(
                Words["Shell.Language." + language],
                language.ToString()
            )),
        ];

    public bool MayWithdraw(VisitOutput output) =>
        MayWrite && output.InstitutionId == Actor.InstitutionId;

    /// <summary>Where the writer adds it to the own profile; null where it is there, or where the reader has none.</summary>
    public string? ProfileLink(VisitOutput output) =>
        MayWrite
        && ResearcherAccess.MayKeep(Actor)
        && output.Doi is { } doi
        && !_published.Contains(doi)
            ? ResearcherLinks.AddPublication(doi, output.Title, output.Year)
            : null;

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAddAsync()
    {
        this.OnlyCheck(nameof(Input));
        if (!Input.HasReadableDoi)
        {
            ModelState.AddModelError("Input.Doi", Words["Rule.visit.output-doi"]);
        }

        return ChangeAsync(
            () => outputs.AddAsync(Id, Version, Input.Key, Input.ToEntry(), Act(), Cancel),
            VisitAction.AddOutput
        );
    }

    public Task<IActionResult> OnPostWithdrawAsync(Guid output)
    {
        this.OnlyCheck(nameof(output));
        return ChangeAsync(
            () => outputs.WithdrawAsync(Id, Version, output, Act(), Cancel),
            VisitAction.WithdrawOutput
        );
    }

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "visit.output-title" => "Input.Title",
            "visit.output-doi" or "visit.output-known" => "Input.Doi",
            "visit.output-year" => "Input.Year",
            _ => "",
        };

    private Task<IActionResult> ChangeAsync(Func<Task> change, VisitAction action) =>
        DoAsync(
            change,
            () =>
            {
                TempData.Say(Words["Visits.Done." + action]);
                return Redirect(OutputLinks.All(Id));
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        Shown = await outputs.OfAsync(Frame, Cancel);
        Input.Language ??= Words.Language;
        if (MayWrite && await researchers.OwnAsync(Actor, Cancel) is { } own)
        {
            _published = [.. own.Profile.Publications.Select(one => one.Doi)];
        }
    }
}
