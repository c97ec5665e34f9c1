using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>One message to many travellers, sent once; and what the own office has sent.</summary>
public sealed class TravellerMessages(AppDbContext data, PersonNames people, Audit audit)
{
    private const int PageSize = 25;

    /// <summary>Whom a message reaches: travellers of these visits whose account is open. The visits were found through the actor's eyes.</summary>
    public async Task<IReadOnlyList<Traveller>> ReachedAsync(
        IReadOnlyList<Guid> visits,
        Actor actor,
        CancellationToken cancel
    ) =>
        await (
            from visit in data.Visits.AsNoTracking()
            where visits.Contains(visit.Id)
            join person in data.Users on visit.VisitorPersonId equals person.Id
            where person.State == AccountState.Active
            orderby visit.Id
            select new Traveller(
                visit.Id,
                person.Id,
                person.Language,
                visit.State,
                visit.HomeInstitutionId == actor.InstitutionId
            )
        ).ToListAsync(cancel);

    /// <summary>The same form sent twice sends once.</summary>
    /// <param name="key">Of the form.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="falls">Who reads another language gets the text in the next one there is.</param>
    /// <param name="visits">Found through the actor's eyes.</param>
    /// <param name="act">By an officer.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RuleViolation">What <see cref="Demand"/> refuses.</exception>
    public async Task SendAsync(
        Guid key,
        TravellerText text,
        bool falls,
        IReadOnlyList<Guid> visits,
        Act act,
        CancellationToken cancel
    )
    {
        var id = SentOnce.Id(key, act.By.PersonId, text, string.Join(',', visits.Order()));
        if (await data.IsSentAsync<TravellerMessage>(id, cancel))
        {
            return;
        }

        var to = await ReachedAsync(visits, act.By, cancel);
        Demand(text, falls, to);
        data.TravellerMessages.Add(new TravellerMessage(id, text, to, act));
        audit.Add(
            "travellers.message",
            recordKind: TravellerMessage.RecordKind,
            recordId: id,
            detail: FormattableString.Invariant($"{to.Count}: {text.Subject.For(Language.En).Text}")
        );
        await data.SaveOnceAsync<TravellerMessage>(id, cancel);
    }

    /// <exception cref="RuleViolation">"abroad.nobody"; "abroad.no-text"; "abroad.half-text" where a language is half written; "abroad.language-missing".</exception>
    public static void Demand(TravellerText text, bool falls, IReadOnlyList<Traveller> to)
    {
        if (to.Count == 0)
        {
            throw new RuleViolation("abroad.nobody");
        }

        if (LanguageFacts.All.Any(text.IsHalf))
        {
            throw new RuleViolation("abroad.half-text");
        }

        if (!LanguageFacts.All.Any(text.IsIn))
        {
            throw new RuleViolation("abroad.no-text");
        }

        if (!falls && to.Any(one => !text.IsIn(one.Language)))
        {
            throw new RuleViolation("abroad.language-missing");
        }
    }

    /// <summary>What the own office has sent, the newest first.</summary>
    public async Task<ListPage<SentMessage>> SentAsync(
        int number,
        Actor actor,
        CancellationToken cancel
    )
    {
        var own = Own(actor);
        var total = await own.CountAsync(cancel);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var messages = await own.OrderByDescending(message => message.CreatedUtc)
            .ThenByDescending(message => message.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Include(message => message.Recipients)
            .AsSplitQuery()
            .ToListAsync(cancel);
        return new ListPage<SentMessage>(await WithDeliveryAsync(messages, cancel), page, total);
    }

    /// <summary>Null where the own office has sent no such message.</summary>
    public async Task<SentMessage?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var found = await Own(actor)
            .Include(message => message.Recipients)
            .SingleOrDefaultAsync(message => message.Id == id, cancel);
        return found is null ? null : (await WithDeliveryAsync([found], cancel))[0];
    }

    /// <summary>To whom it went, with the visit and what came of the mail.</summary>
    public async Task<IReadOnlyList<MessagedTraveller>> RecipientsAsync(
        TravellerMessage message,
        CancellationToken cancel
    )
    {
        var id = message.Id;
        var visits = message.Recipients.Select(one => one.VisitId).ToList();
        var numbers = await data
            .Visits.Where(visit => visits.Contains(visit.Id))
            .Select(visit => new { visit.Id, visit.Number })
            .ToDictionaryAsync(visit => visit.Id, visit => visit.Number, cancel);
        var names = await people.OfAsync(message.Recipients.Select(one => one.PersonId), cancel);
        var sent = await data
            .Mails.Where(mail => mail.RecordId == id && mail.ToPersonId != null)
            .Select(mail => new { Person = mail.ToPersonId!.Value, mail.SentUtc })
            .ToDictionaryAsync(mail => mail.Person, mail => mail.SentUtc, cancel);
        return
        [
            .. message.Recipients.Select(one => new MessagedTraveller(
                one.VisitId,
                numbers[one.VisitId],
                names[one.PersonId],
                one.Language,
                sent.GetValueOrDefault(one.PersonId)
            )),
        ];
    }

    private IQueryable<TravellerMessage> Own(Actor actor) =>
        data
            .TravellerMessages.AsNoTracking()
            .Where(message => message.InstitutionId == actor.InstitutionId);

    /// <summary>Mails that have left, and that were given up.</summary>
    private async Task<IReadOnlyList<SentMessage>> WithDeliveryAsync(
        List<TravellerMessage> messages,
        CancellationToken cancel
    )
    {
        var ids = messages.ConvertAll(message => (Guid?)message.Id);
        var mails = await data
            .Mails.Where(mail => ids.Contains(mail.RecordId))
            .GroupBy(mail => mail.RecordId)
            .Select(group => new
            {
                Id = group.Key,
                Written = group.Count(),
                Left = group.Count(mail => mail.SentUtc != null),
            })
            .ToDictionaryAsync(group => group.Id!.Value, cancel);
        var dead = await data
            .Outbox.Where(row => row.DeadUtc != null && ids.Contains(row.RecordId))
            .GroupBy(row => row.RecordId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id!.Value, group => group.Count, cancel);
        var names = await people.OfAsync(
            messages
                .SelectMany(message => new[] { message.SenderPersonId, message.ForPersonId })
                .OfType<Guid>(),
            cancel
        );
        return
        [
            .. messages.Select(message => new SentMessage(
                message,
                names[message.SenderPersonId],
                names.GetValueOrDefault(message.ForPersonId ?? Guid.Empty),
                message.Recipients.DistinctBy(one => one.PersonId).Count(),
                mails.GetValueOrDefault(message.Id)?.Left ?? 0,
                dead.GetValueOrDefault(message.Id)
            )),
        ];
    }
}

/// <summary>A message with who sent it and what came of its mails.</summary>
/// <param name="For">For whom, where a stand-in sent it.</param>
/// <param name="People">To so many people.</param>
/// <param name="Left">So many mails have left.</param>
/// <param name="Dead">So many were given up.</param>
public sealed record SentMessage(
    TravellerMessage Message,
    PersonName By,
    PersonName? For,
    int People,
    int Left,
    int Dead
);

/// <summary>One to whom a message went.</summary>
/// <param name="SentUtc">When the mail left; null while it waits.</param>
public sealed record MessagedTraveller(
    Guid VisitId,
    string Number,
    PersonName Person,
    Language Language,
    DateTime? SentUtc
);
