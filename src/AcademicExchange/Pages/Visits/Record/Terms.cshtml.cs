using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>The visitor names the agreement and answers what passports and permits ask, by yes, no and a reference.</summary>
public sealed class TermsModel(VisitService service, VisitQueries queries, VisitChoices choices)
    : VisitPage
{
    [BindProperty]
    public TermsInput Input { get; set; } = new();

    /// <summary>The draft is kept for another day.</summary>
    [BindProperty]
    public bool Leave { get; set; }

    public override VisitAction? Step => VisitAction.Edit;

    public VisitChoices Choices => choices;

    public IReadOnlyList<SelectListItem> Agreements { get; private set; } = [];

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Input = TermsInput.Of(Visit);
        Input.Passport ??= choices.UsualPassport(Frame.HomeInstitution.Country);
        await PrepareAsync();
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () =>
                service.RewriteAsync(
                    Id,
                    Version,
                    Input.ToEntry(VisitEntry.Of(Visit)),
                    Input.PermitToKeep,
                    Act(),
                    Cancel
                ),
            () =>
            {
                TempData.Say(Words["Visits.Done.Edit"]);
                return Redirect(
                    Leave ? VisitLinks.Record(Id) : VisitSteps.After(Id, VisitSteps.Terms)
                );
            },
            AgainAsync
        );

    protected override string FieldOf(string rule) =>
        rule is "visit.no-agreement" or "visit.outlives-agreement" ? "Input.Agreement" : "";

    private async Task AgainAsync()
    {
        if (IsStale && await queries.FrameAsync(Id, Actor, Cancel) is { } now)
        {
            Frame = now;
            Differences = Difference.Of(
                new Difference(
                    Words["Visits.Facts.Sensitive"],
                    Answer(now.Visit.IsSensitive),
                    Answer(Input.IsSensitive)
                ),
                new Difference(
                    Words["Visits.Facts.Permit"],
                    Answer(now.Visit.NeedsPermit),
                    Answer(Input.NeedsPermit)
                ),
                new Difference(
                    Words["Visits.Facts.PermitReference"],
                    now.Visit.HasPermitReference ? Words["Visits.Reference.Kept"] : null,
                    Input.PermitReference
                        ?? (now.Visit.HasPermitReference ? Words["Visits.Reference.Kept"] : null)
                )
            );
        }

        await PrepareAsync();
    }

    private string Answer(bool yes) => Words[yes ? "Visits.Answer.Yes" : "Visits.Answer.No"];

    private async Task PrepareAsync() =>
        Agreements = await choices.AgreementsAsync(
            Visit.HomeInstitutionId,
            Visit.HostInstitutionId,
            Actor,
            Cancel
        );
}
