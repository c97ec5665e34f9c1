using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Outputs;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>The visit at a glance: who, where, when, under which agreement, and the reports.</summary>
public sealed class OverviewModel(
    VisitQueries queries,
    VisitOutputs outputs,
    VisitChoices choices,
    ReferenceReading references
) : VisitPage
{
    public CitedAgreement? Agreement { get; private set; }

    public bool SeesAgreement { get; private set; }

    public VisitChoices Choices => choices;

    /// <summary>How many of the agreement's places are left, for those who may read the agreement.</summary>
    public PlaceTable? Places { get; private set; }

    public bool SeesHomeAnswers => VisitAccess.SeesHomeAnswers(Visit, Actor);

    /// <summary>The proposal names where the permit is filed, and this reader may ask for it.</summary>
    public bool ReadsPermit => references.ReadsPermit(Frame);

    /// <summary>There in the answer to the post only.</summary>
    public string? Permit { get; private set; }

    public IReadOnlyList<OutputView> Outputs { get; private set; } = [];

    public Task<IActionResult> OnPostPermitAsync() =>
        DoAsync(
            async () =>
            {
                Permit = await references.ShowPermitAsync(Frame, Cancel);
                await OnGetAsync();
            },
            Page,
            OnGetAsync
        );

    public async Task OnGetAsync()
    {
        Outputs = await outputs.OfAsync(Frame, Cancel);
        Agreement = await queries.AgreementAsync(Visit, Cancel);
        SeesAgreement =
            Agreement is { } cited && await queries.SeesAgreementAsync(cited.Id, Actor, Cancel);
        if (SeesAgreement && !Visit.State.IsOver() && Visit.FirstDay is { } first)
        {
            Places = await choices.PlacesAsync(Visit, first, Cancel);
        }
    }
}
