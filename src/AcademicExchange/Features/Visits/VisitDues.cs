using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Features.Visits;

/// <summary>When an awaited side of a visit is expected to act, by the working days of its institution.</summary>
public sealed class VisitDues(AgreementDues dues)
{
    public async Task FillAsync(Visit visit, CancellationToken cancel)
    {
        var days = visit.State.ExpectedWorkingDays();
        foreach (var side in visit.Sides.Where(side => side is { IsAwaited: true, DueOn: null }))
        {
            if (days > 0)
            {
                var (due, remind) = await dues.DaysAsync(
                    side.InstitutionId,
                    side.AwaitedSinceUtc!.Value,
                    days,
                    cancel
                );
                Visit.Expect(side, due, remind);
            }
        }
    }
}
