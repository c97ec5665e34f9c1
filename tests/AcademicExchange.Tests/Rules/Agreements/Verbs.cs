using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>Every action of the table as somebody would do it who does everything right: what then refuses is the table.</summary>
internal static class Verbs
{
    public const string Why = "A reason.";

    public static readonly IReadOnlyDictionary<AgreementAction, Action<Agreement, Act>> All =
        new Dictionary<AgreementAction, Action<Agreement, Act>>
        {
            [AgreementAction.Endorse] = (a, act) => a.Endorse(act),
            [AgreementAction.Accept] = (a, act) => a.Accept(SampleText.Complete, act),
            [AgreementAction.Decline] = (a, act) => a.Decline(act),
            [AgreementAction.Withdraw] = (a, act) => a.Withdraw(act),
            [AgreementAction.EditText] = (a, act) => a.Write(SampleText.With("Other words."), act),
            [AgreementAction.Discard] = (a, act) => a.Discard(act),
            [AgreementAction.Send] = (a, act) => a.Send(act),
            [AgreementAction.Return] = (a, act) => a.Return(act),
            [AgreementAction.Approve] = (a, act) => a.Approve(a.SharedHash ?? "", act),
            [AgreementAction.RevokeApproval] = (a, act) => a.RevokeApproval(act),
            [AgreementAction.RecordLegalReview] = Step(StepKind.LegalReview),
            [AgreementAction.RecordTranslationCheck] = Step(StepKind.TranslationCheck),
            [AgreementAction.RecordMinistryApproval] = Step(StepKind.MinistryApproval),
            [AgreementAction.RecordDiplomaticNote] = Step(StepKind.DiplomaticNote),
            [AgreementAction.RecordActivityReport] = Step(StepKind.ActivityReport),
            [AgreementAction.SendToSignature] = (a, act) => a.SendToSignature(act),
            [AgreementAction.Sign] = (a, act) => a.Sign(Signature(a, act), act),
            [AgreementAction.RefuseSignature] = (a, act) => a.RefuseSignature(act),
            [AgreementAction.EnterIntoForce] = (a, act) => a.EnterIntoForce(SampleText.Starts, act),
            [AgreementAction.OpenAmendment] = (a, act) => a.OpenAmendment("TEST-A", act),
            [AgreementAction.Suspend] = (a, act) => a.Suspend(act),
            [AgreementAction.Resume] = (a, act) => a.Resume(act),
            [AgreementAction.CallReview] = (a, act) => a.CallReview(act),
            [AgreementAction.Renew] = (a, act) => a.Renew("TEST-R", SampleText.Complete, act),
            [AgreementAction.LetExpire] = (a, act) => a.LetExpire(act),
            [AgreementAction.ProposeTermination] = (a, act) =>
                a.ProposeTermination(SampleText.Ends, false, Today, act),
            [AgreementAction.ConfirmTermination] = (a, act) => a.ConfirmTermination(act),
            [AgreementAction.RevokeTermination] = (a, act) => a.RevokeTermination(act),
            [AgreementAction.AgreeTermination] = (a, act) => a.AgreeTermination(false, Today, act),
            [AgreementAction.Terminate] = (a, act) => a.Terminate(SampleText.Ends.AddDays(1), act),
            [AgreementAction.Expire] = (a, act) => a.Expire(SampleText.Ends.AddDays(1), act),
            [AgreementAction.Replace] = (a, act) => a.Replace(act),
            [AgreementAction.Publish] = (a, act) => a.Publish(true, act),
        };

    private static DateOnly Today => DateOnly.FromDateTime(ManualClock.Start);

    private static Action<Agreement, Act> Step(StepKind kind) =>
        (a, act) =>
            a.RecordStep(
                new AgreementStep
                {
                    AgreementId = a.Id,
                    InstitutionId = act.By.InstitutionId ?? Guid.Empty,
                    Kind = kind,
                    Decision = StepDecision.NotRequired,
                    VersionNo = a.SharedVersionNo,
                    AtUtc = act.NowUtc,
                },
                act
            );

    /// <summary>A signatory signs in the system, an office records what was signed on paper.</summary>
    private static AgreementSignature Signature(Agreement a, Act act) =>
        new()
        {
            AgreementId = a.Id,
            InstitutionId = act.By.InstitutionId ?? Guid.Empty,
            SignerName = "The rector",
            SignerOffice = "Rector",
            SignedOn = Today,
            Place = "Baku",
            OnPaper = !act.By.Is(Role.Signatory),
            ScanFileId = Guid.CreateVersion7(),
            TextHash = a.SharedHash ?? "",
            PersonId = act.By.PersonId,
            AtUtc = act.NowUtc,
        };
}
