using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>The traveller says where to find them, the host whom to call; either is taken back or changed by who gave it.</summary>
public sealed class ContactsService(AppDbContext data, RecordSeal seal, Audit audit)
{
    private const string Kind = VisitWhereabouts.RecordKind;
    internal static readonly SealPurpose Purpose = new("AcademicExchange.Contacts", "whereabouts");

    /// <summary>Gives it, or gives other instead. The item of the checklist that asks for it is then done.</summary>
    /// <param name="visit">As the actor sees it.</param>
    /// <param name="version">Of the record that the form was made from; 0 where there was none.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="agrees">The traveller agrees, and has told the person named.</param>
    /// <param name="act">By the traveller.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RuleViolation">"contacts.not-asked", "contacts.not-agreed", and what <see cref="Whereabouts.Checked"/> refuses.</exception>
    public async Task KeepAsync(
        Visit visit,
        int version,
        Whereabouts entry,
        bool agrees,
        Act act,
        CancellationToken cancel
    )
    {
        Demand(ContactsAccess.IsTraveller(visit, act.By), visit);
        var said = entry.Checked();
        if (!agrees)
        {
            throw new RuleViolation(Kind + ".not-agreed");
        }

        var id = visit.Id;
        var closed = seal.Seal(Purpose, id, said);
        var kept = await data.VisitWhereabouts.SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (kept is null)
        {
            data.VisitWhereabouts.Add(new VisitWhereabouts(id, closed, act.NowUtc));
        }
        else if (OpenOf(kept) == said)
        {
            return;
        }
        else
        {
            data.Entry(kept).Property(one => one.Version).OriginalValue = version;
            kept.Replace(closed, act.NowUtc);
        }

        await SettleAsync(id, act, cancel);
        Log("contacts.keep", visit);
        await SaveAsync(
            async () =>
                await data.VisitWhereabouts.SingleOrDefaultAsync(one => one.Id == id, cancel)
                    is { } other
                && OpenOf(other) == said,
            cancel
        );
    }

    /// <summary>The traveller takes it back: it is removed at once. Twice is once.</summary>
    public async Task RemoveAsync(Visit visit, Act act, CancellationToken cancel)
    {
        if (!ContactsAccess.IsTraveller(visit, act.By))
        {
            throw new RecordGone();
        }

        var id = visit.Id;
        if (
            await data.VisitWhereabouts.SingleOrDefaultAsync(one => one.Id == id, cancel) is
            { } kept
        )
        {
            data.VisitWhereabouts.Remove(kept);
            Log("contacts.remove", visit);
            await data.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Whom to call at the host's.</summary>
    /// <param name="version">As for <see cref="KeepAsync"/>.</param>
    /// <exception cref="RuleViolation">"contacts.not-asked", and what <see cref="HostContact.Checked"/> refuses.</exception>
    public async Task KeepHostAsync(
        Visit visit,
        int version,
        HostContact entry,
        Act act,
        CancellationToken cancel
    )
    {
        var isHost = ContactsAccess.Opens(visit, act.By);
        Demand(isHost && visit.HostInstitutionId == act.By.InstitutionId, visit);
        var (id, said) = (visit.Id, entry.Checked());
        var kept = await data.VisitHostContacts.SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (kept is null)
        {
            data.VisitHostContacts.Add(new VisitHostContact(id, said, act.NowUtc));
        }
        else if (kept.Contact == said)
        {
            return;
        }
        else
        {
            data.Entry(kept).Property(one => one.Version).OriginalValue = version;
            kept.Replace(said, act.NowUtc);
        }

        Log("contacts.host", visit);
        await SaveAsync(
            async () =>
                (
                    await data.VisitHostContacts.SingleOrDefaultAsync(one => one.Id == id, cancel)
                )?.Contact == said,
            cancel
        );
    }

    internal Whereabouts? OpenOf(VisitWhereabouts kept) =>
        seal.Open<Whereabouts>(Purpose, kept.Id, kept.Sealed);

    /// <summary>Who has given it has done what the checklist asks.</summary>
    private async Task SettleAsync(Guid id, Act act, CancellationToken cancel)
    {
        var visit = await data
            .Visits.Include(one => one.Sides)
            .SingleAsync(one => one.Id == id, cancel);
        await data.Entry(visit).Collection(one => one.Checklist).LoadAsync(cancel);
        if (
            visit.Checklist.FirstOrDefault(item =>
                item
                    is {
                        Task: ChecklistTask.Contacts,
                        State: ChecklistState.Open,
                        IsDropped: false
                    }
            ) is
            { } open
        )
        {
            visit.CheckOff(open.Id, new CheckedOff(), act);
        }
    }

    /// <summary>Saves; the same form sent twice at once saves once.</summary>
    private async Task SaveAsync(Func<Task<bool>> isSaid, CancellationToken cancel)
    {
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException refused)
            when (refused.IsDuplicate || refused is DbUpdateConcurrencyException)
        {
            data.ChangeTracker.Clear();
            if (!await isSaid())
            {
                throw new DbUpdateConcurrencyException();
            }
        }
    }

    /// <summary>What was done, and to whose visit; never what was given.</summary>
    private void Log(string action, Visit visit) =>
        audit.Add(action, recordKind: Kind, recordId: visit.Id, detail: visit.Number);

    private static void Demand(bool isTheirs, Visit visit)
    {
        if (!isTheirs)
        {
            throw new RecordGone();
        }

        if (!ContactsAccess.Runs(visit.State))
        {
            throw new RuleViolation(Kind + ".not-asked");
        }
    }
}
