using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Outputs;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>The visit at a glance: who, where, when, under which agreement, and the reports.</summary>
public sealed class OverviewModel(VisitQueries queries, VisitOutputs outputs, VisitChoices choices)
    : VisitPage
{
    public CitedAgreement? Agreement { get; private set; }

    public bool SeesAgreement { get; private set; }

    public VisitChoices Choices => choices;

    /// <summary>How many of the agreement's places are left, for those who may read the agreement.</summary>
    public PlaceTable? Places { get; private set; }

    public bool SeesHomeAnswers => VisitAccess.SeesHomeAnswers(Visit, Actor);

    public IReadOnlyList<OutputView> Outputs { get; private set; } = [];

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
