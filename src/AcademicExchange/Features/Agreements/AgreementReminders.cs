using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Reminds of awaited steps and of coming ends. The row says when it is next to be looked at, and moves on in the transaction that
/// writes the messages: nothing twice, nothing forgotten, and a pause is caught up with the rung reached now.
/// </summary>
public sealed class AgreementReminders(
    AppDbContext data,
    AgreementAudience audience,
    AgreementDues dues,
    WorkingCalendars calendars,
    ReminderRulesService rules,
    NoticeWriter notices,
    TimeProvider clock
)
{
    private const int MorningHour = 8;

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

    private DateOnly Latest => City.Baku.Today(clock);

    /// <summary>Sides that are awaited and have no due day yet.</summary>
    public IQueryable<Guid> WithoutDue() =>
        data.Set<AgreementParty>()
            .Where(party => Awaitable.Contains(party.AwaitedRole) && party.DueOn == null)
            .Select(party => party.Id);

    /// <summary>Sides whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind() =>
        data.Set<AgreementParty>()
            .Where(party => party.RemindOn <= Latest)
            .Select(party => party.Id);

    /// <summary>Agreements whose offices are to hear of the end.</summary>
    public IQueryable<Guid> Endings() =>
        data
            .Agreements.Where(agreement =>
                Ending.Contains(agreement.State)
                && agreement.RemindEndOn <= Latest
                && agreement.AmendsId == null
            )
            .Select(agreement => agreement.Id);

    public async Task FillDueAsync(Guid partyId, CancellationToken cancel)
    {
        var party = await PartyAsync(partyId, cancel);
        var agreement = await AgreementAsync(party.AgreementId, cancel);
        if (party.AwaitedSinceUtc is not null)
        {
            await dues.FillAsync(agreement.State, party, cancel);
        }
    }

    public async Task RemindPartyAsync(Guid partyId, CancellationToken cancel)
    {
        var party = await PartyAsync(partyId, cancel);
        var days = await calendars.ForAsync(party.InstitutionId, cancel);
        if (
            party is not { DueOn: { } due, AwaitedSinceUtc: { } since, AwaitedRole: { } role }
            || await MorningAsync(party.InstitutionId, days, cancel) is not { } today
        )
        {
            return;
        }

        var (rung, next) = ReminderLadder.At(
            today,
            due,
            days,
            await rules.ForAsync(party.InstitutionId, cancel)
        );
        var agreement = await AgreementAsync(party.AgreementId, cancel);
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        var mine = await data.Set<AgreementParty>()
            .Where(p =>
                p.Id == partyId && p.AwaitedSinceUtc == since && p.RemindOn == party.RemindOn
            )
            .ExecuteUpdateAsync(row => row.SetProperty(p => p.RemindOn, next), cancel);
        if (mine == 0)
        {
            return;
        }

        if (rung is { } reached)
        {
            await TellAsync(agreement, party, role, reached, due, today, since, cancel);
        }

        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

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

        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
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
        Agreement agreement,
        AgreementParty party,
        Role role,
        ReminderRung rung,
        DateOnly due,
        DateOnly today,
        DateTime since,
        CancellationToken cancel
    )
    {
        var (id, institution) = (agreement.Id, party.InstitutionId);
        var cause = FormattableString.Invariant(
            $"remind:{id:N}:{party.Id:N}:{agreement.State}:{since.Ticks}:{rung}"
        );
        var name = (await InstitutionNames.OfAsync(data, agreement, cancel))[institution];
        var mail = new AgreementReminderMail(TopicOf(agreement), rung, name, due);
        var told = (await audience.HoldersAsync(id, institution, role, cancel)).ToList();
        if (rung >= ReminderRung.StandIn)
        {
            var standIns = await audience.StandInsAsync(id, institution, role, today, cancel);
            told.AddRange(standIns.Where(person => !told.Contains(person)));
        }

        Tell(told, agreement, institution, mail, cause);
        if (rung == ReminderRung.Superior)
        {
            var superiors = await audience.SuperiorsAsync(institution, cancel);
            Tell(
                superiors.Except(told),
                agreement,
                institution,
                new AgreementOverdueMail(agreement.Number, name, due),
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

    /// <summary>Today at the institution, if people are at work there by now.</summary>
    private async Task<DateOnly?> MorningAsync(
        Guid institutionId,
        WorkingDays days,
        CancellationToken cancel
    )
    {
        var city = await dues.CityAsync(institutionId, cancel);
        var now = city.Local(clock.GetUtcNow().UtcDateTime);
        var today = DateOnly.FromDateTime(now);
        return now.Hour >= MorningHour && days.IsWorkingDay(today) ? today : null;
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
            if (await MorningAsync(party.InstitutionId, days, cancel) != today)
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
