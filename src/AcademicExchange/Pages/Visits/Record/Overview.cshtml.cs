using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Visits;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>The visit at a glance: who, where, when, under which agreement, and the reports.</summary>
public sealed class OverviewModel(VisitQueries queries, VisitChoices choices) : VisitPage
{
    public CitedAgreement? Agreement { get; private set; }

    public bool SeesAgreement { get; private set; }

    public VisitChoices Choices => choices;

    /// <summary>How many of the agreement's places are left, for those who may read the agreement.</summary>
    public PlaceTable? Places { get; private set; }

    public bool SeesHomeAnswers => VisitAccess.SeesHomeAnswers(Visit, Actor);

    public async Task OnGetAsync()
    {
        Agreement = await queries.AgreementAsync(Visit, Cancel);
        SeesAgreement =
            Agreement is { } cited && await queries.SeesAgreementAsync(cited.Id, Actor, Cancel);
        if (SeesAgreement && !Visit.State.IsOver() && Visit.FirstDay is { } first)
        {
            Places = await choices.PlacesAsync(Visit, first, Cancel);
        }
    }
}
