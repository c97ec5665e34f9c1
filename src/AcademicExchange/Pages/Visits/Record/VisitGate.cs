using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>Stands before every page below this folder.</summary>
public sealed class VisitGate(
    VisitQueries queries,
    CurrentActor current,
    Audit audit,
    ReaderWords words
) : RecordGate<VisitPage>(audit, Visit.RecordKind)
{
    protected override Guid IdOf(VisitPage page) => page.Id;

    protected override async Task<Refusal?> RefuseAsync(VisitPage page, HttpContext http)
    {
        if (await queries.FrameAsync(page.Id, current.Actor, http.RequestAborted) is not { } frame)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        page.Frame = frame;
        if (page.Refused() is { } refused)
        {
            return refused;
        }

        if (page.Step is not { } step || frame.Allows(step))
        {
            return null;
        }

        // Of those who could take it in another state, only the state keeps this one.
        var isTooEarlyOrLate =
            VisitWorkflow.Table.Who(frame.Visit.State, step) == VisitWho.None
            && frame.IsEverAllowed(step);
        return Refusal.OfStep(
            isTooEarlyOrLate ? StatusCodes.Status409Conflict : StatusCodes.Status403Forbidden,
            words["Rule.visit." + (isTooEarlyOrLate ? "wrong-state" : "not-yours")],
            VisitLinks.Record(page.Id)
        );
    }
}
