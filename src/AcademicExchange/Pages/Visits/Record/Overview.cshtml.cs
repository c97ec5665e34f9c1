using AcademicExchange.Features.Visits;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>The visit at a glance: who, where, when, under which agreement, and the reports.</summary>
public sealed class OverviewModel(VisitQueries queries) : VisitPage
{
    public CitedAgreement? Agreement { get; private set; }

    public bool SeesAgreement { get; private set; }

    public bool SeesHomeAnswers => VisitAccess.SeesHomeAnswers(Visit, Actor);

    public async Task OnGetAsync()
    {
        Agreement = await queries.AgreementAsync(Visit, Cancel);
        SeesAgreement =
            Agreement is { } cited && await queries.SeesAgreementAsync(cited.Id, Actor, Cancel);
    }
}
