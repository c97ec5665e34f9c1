using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Reminds of awaited steps and of coming ends, as <see cref="StepReminders"/> climbs its ladder: the row says when it is next to be
/// looked at, and moves on in the transaction that writes the messages.
/// </summary>
public sealed class AgreementReminders(
    AppDbContext data,
    StepReminders steps,
    AgreementAudience audience,
    AgreementDues dues,
    WorkingCalendars calendars,
    InstitutionQueries institutions,
    ReminderRulesService rules,
    NoticeWriter notices,
    TimeProvider clock
)
{
    /// <summary>From here on the end is told on days of rest too.</summary>
    private const int EndIsNear = 7;

    private static readonly Role?[] Awaitable = [Role.InternationalOfficer, Role.Signatory];

    /// <summary>States in which an agreement binds and has an end to think of.</summary>
    internal static readonly AgreementState[] Ending =
    [
        AgreementState.InForce,
        AgreementState.ReviewDue,
        AgreementState.Suspended,
        AgreementState.TerminationProposed,
    ];

    /// <summary>Sides that are awaited and have no due day yet.</summary>
    public IQueryable<Guid> WithoutDue() =>
        data.Set<AgreementParty>()
            .Where(party => Awaitable.Contains(party.AwaitedRole) && party.DueOn == null)
            .Select(party => party.Id);

    /// <summary>Sides whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind() => steps.ToRemind<AgreementParty>();

    /// <summary>Agreements whose offices are to hear of the end.</summary>
    public IQueryable<Guid> Endings()
    {
        var latest = steps.Latest;
        return data
            .Agreements.Where(agreement =>
                Ending.Contains(agreement.State)
                && agreement.RemindEndOn <= latest
                && agreement.AmendsId == null
            )
            .Select(agreement => agreement.Id);
    }

    public async Task FillDueAsync(Guid partyId, CancellationToken cancel)
    {
        var party = await PartyAsync(partyId, cancel);
        var agreement = await AgreementAsync(party.AgreementId, cancel);
        if (party.AwaitedSinceUtc is not null)
        {
            await dues.FillAsync(agreement.State, party, cancel);
        }
    }

    public Task RemindPartiesAsync(IReadOnlyList<Guid> partyIds, CancellationToken cancel) =>
        steps.RemindAsync<AgreementParty>(partyIds, reached => TellAsync(reached, cancel), cancel);

    public async Task RemindOfEndAsync(Guid id, CancellationToken cancel)
    {
        var agreement = await AgreementAsync(id, cancel);
        if (agreement.EndsOn is not { } endsOn)
        {
            return;
        }

        var today = (await dues.CityAsync(agreement.OwnerInstitutionId, cancel)).Today(clock);
        var daysLeft = endsOn.DayNumber - today.DayNumber;
        var (rung, next) = ReminderLadder.OfEnd(
            today,
            endsOn,
            await rules.ForAsync(agreement.OwnerInstitutionId, cancel)
        );
        if (daysLeft > EndIsNear && !await AllWorkAsync(agreement, today, cancel))
        {
            return;
        }

        await using var transaction = await data.Database.JoinTransactionAsync(cancel);
        var mine = await data
            .Agreements.Where(a =>
                a.Id == id && a.RemindEndOn == agreement.RemindEndOn && a.EndsOn == endsOn
            )
            .ExecuteUpdateAsync(row => row.SetProperty(a => a.RemindEndOn, next), cancel);
        if (mine == 0)
        {
            return;
        }

        if (rung is { } days && daysLeft >= 0)
        {
            var mail = new AgreementEndsMail(TopicOf(agreement), endsOn, daysLeft);
            foreach (var party in agreement.Parties)
            {
                var officers = await audience.HoldersAsync(
                    id,
                    party.InstitutionId,
                    Role.InternationalOfficer,
                    cancel
                );
                Tell(
                    officers,
                    agreement,
                    party.InstitutionId,
                    mail,
                    FormattableString.Invariant(
                        $"end:{id:N}:{party.Id:N}:{endsOn.DayNumber}:{days}"
                    )
                );
            }
        }

        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task TellAsync(
        IReadOnlyList<SideReached<AgreementParty>> reached,
        CancellationToken cancel
    )
    {
        var ids = reached.Select(one => one.Side.AgreementId).ToList();
        var agreements = await data
            .Agreements.AsNoTracking()
            .Where(agreement => ids.Contains(agreement.Id))
            .ToDictionaryAsync(agreement => agreement.Id, cancel);
        foreach (
            var turn in reached.ToLookup(one => (one.Side.InstitutionId, one.Side.AwaitedRole))
        )
        {
            if (turn.Key is not (var institution, { } role))
            {
                continue;
            }

            var holders = await audience.HoldersOfAsync(
                [.. turn.Select(one => one.Side.AgreementId)],
                institution,
                role,
                cancel
            );
            foreach (var (party, step) in turn)
            {
                await TellAsync(
                    agreements[party.AgreementId],
                    party,
                    step,
                    holders[party.AgreementId],
                    cancel
                );
            }
        }
    }

    private async Task TellAsync(
        Agreement agreement,
        AgreementParty party,
        StepReached step,
        IEnumerable<Person> holders,
        CancellationToken cancel
    )
    {
        var (institution, rung) = (party.InstitutionId, step.Rung);
        var cause = FormattableString.Invariant(
            $"remind:{agreement.Id:N}:{party.Id:N}:{agreement.State}:{step.SinceUtc.Ticks}:{rung}"
        );
        var name = (await institutions.NamesAsync(cancel))[institution].Name;
        var told = holders.ToList();
        if (rung >= ReminderRung.StandIn)
        {
            var standIns = await audience.StandInsAsync(
                told,
                institution,
                party.AwaitedRole!.Value,
                step.Today,
                cancel
            );
            told.AddRange(standIns.ExceptBy(told.Select(person => person.Id), one => one.Id));
        }

        Tell(
            told,
            agreement,
            institution,
            new AgreementReminderMail(TopicOf(agreement), rung, name, step.DueOn),
            cause
        );
        if (rung == ReminderRung.Superior)
        {
            var superiors = await audience.SuperiorsAsync(institution, cancel);
            Tell(
                superiors.ExceptBy(told.Select(person => person.Id), one => one.Id),
                agreement,
                institution,
                new AgreementOverdueMail(agreement.Number, name, step.DueOn),
                cause
            );
        }
    }

    private void Tell(
        IEnumerable<Person> people,
        Agreement agreement,
        Guid institutionId,
        IMail mail,
        string cause
    )
    {
        foreach (var person in people)
        {
            notices.Tell(person, institutionId, mail, cause, Agreement.RecordKind, agreement.Id);
        }
    }

    private async Task<bool> AllWorkAsync(
        Agreement agreement,
        DateOnly today,
        CancellationToken cancel
    )
    {
        foreach (var party in agreement.Parties)
        {
            var days = await calendars.ForAsync(party.InstitutionId, cancel);
            if (await steps.MorningAsync(party.InstitutionId, days, cancel) != today)
            {
                return false;
            }
        }

        return true;
    }

    private Task<AgreementParty> PartyAsync(Guid id, CancellationToken cancel) =>
        data.Set<AgreementParty>().AsNoTracking().SingleAsync(party => party.Id == id, cancel);

    private Task<Agreement> AgreementAsync(Guid id, CancellationToken cancel) =>
        data
            .Agreements.Include(agreement => agreement.Parties)
            .AsNoTracking()
            .SingleAsync(agreement => agreement.Id == id, cancel);

    private static AgreementTopic TopicOf(Agreement agreement) =>
        new(agreement.Id, agreement.Number, agreement.Title, agreement.State);
}
