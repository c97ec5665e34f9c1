using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>Stands before every page below this folder.</summary>
public sealed class AgreementGate(
    AgreementQueries queries,
    CurrentActor current,
    Audit audit,
    ReaderWords words
) : RecordGate<AgreementPage>(audit, Agreement.RecordKind)
{
    protected override Guid IdOf(AgreementPage page) => page.Id;

    protected override async Task<Refusal?> RefuseAsync(AgreementPage page, HttpContext http)
    {
        if (await queries.FrameAsync(page.Id, current.Actor, http.RequestAborted) is not { } frame)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        page.Frame = frame;
        if (!page.Permits(HttpMethods.IsPost(http.Request.Method)))
        {
            return new Refusal(StatusCodes.Status403Forbidden);
        }

        if (page.Step is not { } step || frame.Allows(step))
        {
            return null;
        }

        var anybody = AgreementWorkflow.Table.Who(frame.Agreement.State, step) != AgreementWho.None;
        var rule =
            frame.Agreement.LeavesToAgreement(step) ? "amendment-follows"
            : anybody ? "not-yours"
            : "wrong-state";
        return Refusal.OfStep(
            anybody ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict,
            words["Rule.agreement." + rule],
            AgreementLinks.Record(page.Id)
        );
    }
}
