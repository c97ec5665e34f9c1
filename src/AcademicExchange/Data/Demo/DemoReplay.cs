using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Data.Demo;

/// <summary>
/// Makes the invented agreements by living through their history with the verbs of the domain, each at its moment, so that versions,
/// approvals, signatures and states are what they would be. What happened long ago sends no mail; the last days do.
/// </summary>
internal sealed class DemoReplay(
    AppDbContext data,
    DemoTexts texts,
    DemoScans scans,
    TimeProvider clock
)
{
    private const int NewsDays = 10;

    /// <summary>Both cities are at their desks; whatever else happens on a day follows some minutes later.</summary>
    private static readonly TimeOnly DeskOpensUtc = new(6, 10);
    private static readonly TimeSpan BetweenEvents = TimeSpan.FromMinutes(11);

    private readonly Dictionary<string, Agreement> _agreements = [];
    private readonly IReadOnlyList<DemoAgreement> _plans = DemoContent.Agreements();
    private DemoCast _cast = null!;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Adds and saves everything; the caller holds the transaction.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        _cast = await DemoCast.LoadAsync(data, cancel);
        var moments = _plans.SelectMany(MomentsOf).OrderBy(moment => moment.Day).ToList();
        var old = moments.TakeWhile(moment => moment.Day < -NewsDays).ToList();
        await LiveAsync(old, cancel);
        await data.SaveChangesAsync(cancel);
        LaySilent();
        await LiveAsync(moments[old.Count..], cancel);
        foreach (var agreement in _agreements.Values)
        {
            agreement.RefreshSearch(
                agreement.Parties.Select(party => _cast.Institution(party.InstitutionId).Name)
            );
            OpenPlaces(agreement);
        }

        await data.SaveChangesAsync(cancel);
    }

    private sealed record Moment(
        int Day,
        string By,
        string? Note,
        Func<Act, CancellationToken, Task> LiveAsync
    );

    private IEnumerable<Moment> MomentsOf(DemoAgreement plan) =>
        [
            .. plan.Events.Select(one => new Moment(
                one.Day,
                one.By,
                one.Note,
                (act, cancel) => TakeAsync(plan, one, act, cancel)
            )),
            .. plan.Comments.Select(remark => Said(plan, remark, isInternal: false)),
            .. plan.Notes.Select(remark => Said(plan, remark, isInternal: true)),
        ];

    private Moment Said(DemoAgreement plan, DemoRemark remark, bool isInternal) =>
        new(
            remark.Day,
            remark.By,
            null,
            (act, _) =>
            {
                Say(_agreements[plan.Key], remark, isInternal, act);
                return Task.CompletedTask;
            }
        );

    private async Task LiveAsync(IReadOnlyList<Moment> moments, CancellationToken cancel)
    {
        foreach (var day in moments.GroupBy(moment => moment.Day))
        {
            var now = Today.AddDays(day.Key).ToDateTime(DeskOpensUtc, DateTimeKind.Utc);
            foreach (var moment in day)
            {
                await moment.LiveAsync(new Act(_cast.Actor(moment.By), now, moment.Note), cancel);
                now += BetweenEvents;
            }
        }
    }

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
                done && kind == StepKind.MinistryApproval
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

    private void Say(Agreement agreement, DemoRemark remark, bool isInternal, Act act)
    {
        if (!isInternal && !AgreementAccess.MayComment(agreement, act.By))
        {
            throw new InvalidDataException($"{agreement.Number}: no comments in this state");
        }

        var comment = new AgreementComment
        {
            AgreementId = agreement.Id,
            InstitutionId = act.By.InstitutionId!.Value,
            PersonId = act.By.PersonId,
            ClauseCode = remark.Clause,
            VersionNo = agreement.SharedVersionNo,
            Text = remark.Text,
            Internal = isInternal,
            AtUtc = act.NowUtc,
        };
        data.AgreementComments.Add(comment);
        if (!isInternal)
        {
            agreement.Commented(comment.Id, act);
        }
    }

    /// <summary>Old history has been told long ago: what it left in the outbox is done. Only the documents are still to be drawn.</summary>
    private void LaySilent()
    {
        var told = data
            .ChangeTracker.Entries<OutboxMessage>()
            .Where(message =>
                !message.Entity.Kind.EndsWith(
                    "/" + nameof(AgreementPaperHandler),
                    StringComparison.Ordinal
                )
            );
        foreach (var message in told)
        {
            message.Entity.DoneUtc = message.Entity.CreatedUtc;
        }
    }

    /// <summary>The table of places of an agreement that binds can be taken from.</summary>
    private void OpenPlaces(Agreement agreement)
    {
        if (agreement.State.IsBinding() || agreement.State == AgreementState.Suspended)
        {
            data.AgreementPlaces.AddRange(
                agreement.SharedVersion!.Text.Places.Select(place => new AgreementPlace
                {
                    AgreementId = agreement.Id,
                    FromInstitutionId = place.FromInstitutionId,
                    ToInstitutionId = place.ToInstitutionId,
                    Level = place.Level,
                    Isced = place.Isced,
                    Language = place.Language,
                    Cefr = place.Cefr,
                    AcademicYear = place.AcademicYear,
                    Number = place.Number,
                    Months = place.Months,
                })
            );
        }
    }
}
