using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;

namespace AcademicExchange.Data.Demo;

internal sealed partial class DemoReplay
{
    private async Task TakeAsync(
        DemoAgreement plan,
        DemoEvent one,
        Act act,
        CancellationToken cancel
    )
    {
        var today = DateOnly.FromDateTime(act.NowUtc);
        var agreement = _agreements.GetValueOrDefault(plan.Key)!;
        switch (one.Do)
        {
            case "Propose":
                Begin(plan, Agreement.Propose(Wanted(plan, act.Note), act with { Note = null }));
                break;
            case "StartDraft":
                Begin(
                    plan,
                    Agreement.StartDraft(Wanted(plan), await FirstTextAsync(plan, cancel), act)
                );
                break;
            case nameof(Agreement.Accept):
                agreement.Accept(await FirstTextAsync(plan, cancel), act);
                break;
            case "EditText":
                agreement.Write(Edited(plan, agreement, one, act), act);
                break;
            case "RecordLegalReview":
            case "RecordTranslationCheck":
            case "RecordMinistryApproval":
            case "RecordActivityReport":
                agreement.RecordStep(await StepAsync(agreement, one, act, cancel), act);
                break;
            case nameof(Agreement.Approve):
                agreement.Approve(agreement.SharedHash!, act);
                break;
            case nameof(Agreement.Sign):
                agreement.Sign(await SignatureAsync(agreement, one, act, cancel), act);
                break;
            case nameof(Agreement.EnterIntoForce):
                agreement.EnterIntoForce(today, act);
                break;
            case nameof(Agreement.Expire):
                agreement.Expire(today, act);
                break;
            case nameof(Agreement.Terminate):
                agreement.Terminate(today, act);
                break;
            case nameof(Agreement.OpenAmendment):
                var amendment = PlanOf(one.Successor!);
                Begin(amendment, agreement.OpenAmendment(amendment.Number, act));
                break;
            case nameof(Agreement.Renew):
                var successor = PlanOf(one.Successor!);
                var renewed = texts.WithTerms(agreement.SharedVersion!.Text, successor, _cast);
                Begin(successor, agreement.Renew(successor.Number, renewed, act));
                break;
            case nameof(Agreement.Publish):
                agreement.Publish(publishes: true, act);
                break;
            case nameof(Agreement.ProposeTermination):
                agreement.ProposeTermination(
                    Today.AddDays(one.LastDay),
                    waiveNotice: false,
                    today,
                    act
                );
                break;
            case nameof(Agreement.AgreeTermination):
                agreement.AgreeTermination(waiveNotice: false, today, act);
                break;
            default:
                Simple(agreement, one.Do)(act);
                break;
        }
    }

    /// <summary>The verbs that ask for nothing else.</summary>
    private static Action<Act> Simple(Agreement agreement, string verb) =>
        verb switch
        {
            nameof(Agreement.Withdraw) => agreement.Withdraw,
            nameof(Agreement.Decline) => agreement.Decline,
            nameof(Agreement.Discard) => agreement.Discard,
            nameof(Agreement.Send) => agreement.Send,
            nameof(Agreement.Return) => agreement.Return,
            nameof(Agreement.SendToSignature) => agreement.SendToSignature,
            nameof(Agreement.CallReview) => agreement.CallReview,
            nameof(Agreement.LetExpire) => agreement.LetExpire,
            nameof(Agreement.Suspend) => agreement.Suspend,
            nameof(Agreement.ConfirmTermination) => agreement.ConfirmTermination,
            nameof(Agreement.Replace) => agreement.Replace,
            _ => throw new InvalidDataException("Verb " + verb),
        };

    private void Begin(DemoAgreement plan, Agreement agreement)
    {
        _agreements.Add(plan.Key, agreement);
        data.Agreements.Add(agreement);
    }

    private DemoAgreement PlanOf(string key) => _plans.Single(plan => plan.Key == key);

    private NewAgreement Wanted(DemoAgreement plan, string? purpose = null) =>
        new(
            plan.Number,
            plan.Kind,
            _cast.Institution(plan.A).Id,
            [_cast.Institution(plan.B).Id],
            plan.Title,
            purpose,
            _cast.Unit(plan.UnitA),
            plan.Parent is null ? null : _agreements[plan.Parent].Id,
            IsDemo: true
        );

    private Task<AgreementText> FirstTextAsync(DemoAgreement plan, CancellationToken cancel)
    {
        var parent = plan.Parent is null ? null : _agreements[plan.Parent];
        return texts.FirstAsync(
            plan,
            _cast,
            parent is null ? null : (parent.Title, parent.Number),
            cancel
        );
    }

    private AgreementText Edited(DemoAgreement plan, Agreement agreement, DemoEvent one, Act act)
    {
        var text = DemoTexts.Changed(
            agreement.VersionFor(act.By.InstitutionId!.Value)!.Text,
            one.Changes
        );
        return agreement.AmendsId is null ? text : texts.WithTerms(text, plan, _cast);
    }

    private async Task<AgreementStep> StepAsync(
        Agreement agreement,
        DemoEvent one,
        Act act,
        CancellationToken cancel
    )
    {
        var kind = Enum.Parse<StepKind>(one.Do["Record".Length..]);
        var done = one.Decision == StepDecision.Done;
        return new AgreementStep
        {
            AgreementId = agreement.Id,
            InstitutionId = act.By.InstitutionId!.Value,
            Kind = kind,
            Decision = one.Decision,
            Number = one.Number,
            Date = done ? DateOnly.FromDateTime(act.NowUtc) : null,
            FileId =
                done && kind is StepKind.MinistryApproval or StepKind.ActivityReport
                    ? await scans.KeepAsync(agreement, one.Number!, act, cancel)
                    : null,
            Remark = one.Remark,
            VersionNo = agreement.VersionFor(act.By.InstitutionId.Value)!.No,
            PersonId = act.By.PersonId,
            AtUtc = act.NowUtc,
        };
    }

    private async Task<AgreementSignature> SignatureAsync(
        Agreement agreement,
        DemoEvent one,
        Act act,
        CancellationToken cancel
    )
    {
        var side = _cast.Institution(act.By.InstitutionId!.Value);
        var signer = one.Signer ?? one.By;
        return new AgreementSignature
        {
            AgreementId = agreement.Id,
            InstitutionId = side.Id,
            SignerName = _cast.Name(signer).En!,
            SignerOffice = _cast.Position(signer).En!,
            SignedOn = DateOnly.FromDateTime(act.NowUtc),
            Place = _cast.City(side),
            OnPaper = one.Signer is not null,
            ScanFileId = one.Signer is null
                ? null
                : await scans.KeepAsync(agreement, "signature " + side.Slug, act, cancel),
            TextHash = agreement.SharedHash!,
            PersonId = act.By.PersonId,
            AtUtc = act.NowUtc,
        };
    }
}
