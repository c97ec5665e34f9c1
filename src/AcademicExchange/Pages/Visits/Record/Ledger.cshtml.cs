using AcademicExchange.Features.Ledger;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>What the visit means to the ledger of both institutions.</summary>
public sealed class LedgerModel(LedgerList ledger) : VisitPage
{
    public IReadOnlyList<LedgerRow> Rows { get; private set; } = [];

    public override Refusal? Refused() =>
        LedgerAccess.MayRead(Actor) ? null : new Refusal(StatusCodes.Status403Forbidden);

    public async Task OnGetAsync() => Rows = await ledger.OfVisitAsync(Id, Actor, Cancel);
}
