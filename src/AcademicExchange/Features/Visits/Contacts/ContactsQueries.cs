using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>What the page shows without anybody having looked at what is sealed.</summary>
/// <param name="KeptUtc">When the traveller gave it; null where nothing was given.</param>
/// <param name="Version">Of what the traveller gave; 0 where there is nothing.</param>
/// <param name="Host">Whom to call at the host's; null where nobody has said.</param>
/// <param name="HostVersion">Of that; 0 where there is nothing.</param>
/// <param name="Looks">Of all readers for the traveller, of the own institution for the others.</param>
public sealed record ContactsView(
    DateTime? KeptUtc,
    int Version,
    HostContact? Host,
    int HostVersion,
    IReadOnlyList<PassportLook> Looks
);

/// <summary>
/// Reads the contacts of a visit. What the traveller gave is opened by a post only, and the line of the log is saved before anything is
/// given. No reason is asked for: in an emergency minutes count.
/// </summary>
public sealed class ContactsQueries(
    AppDbContext data,
    ContactsService contacts,
    PassportLooks looks,
    Audit audit
)
{
    internal static readonly string[] Views = ["contacts.view", "contacts.list"];

    public async Task<ContactsView> ViewAsync(
        VisitFrame frame,
        DateTime nowUtc,
        CancellationToken cancel
    )
    {
        var id = frame.Visit.Id;
        var isOver = IsOver(frame, nowUtc);
        var kept = isOver
            ? null
            : await data
                .VisitWhereabouts.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == id, cancel);
        var host = isOver
            ? null
            : await data
                .VisitHostContacts.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == id, cancel);
        return new ContactsView(
            kept?.KeptUtc,
            kept?.Version ?? 0,
            host?.Contact,
            host?.Version ?? 0,
            await looks.OfAsync(
                frame,
                VisitWhereabouts.RecordKind,
                Views,
                ContactsAccess.IsTraveller(frame.Visit, frame.Actor),
                cancel
            )
        );
    }

    /// <exception cref="RecordGone">None of the actor's business.</exception>
    /// <exception cref="RuleViolation">"contacts.gone", "contacts.sealed".</exception>
    public async Task<Whereabouts> ShowAsync(VisitFrame frame, Act act, CancellationToken cancel)
    {
        if (!ContactsAccess.ReadsTraveller(frame.Visit, act.By))
        {
            throw new RecordGone();
        }

        var id = frame.Visit.Id;
        var kept = await data
            .VisitWhereabouts.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (kept is null || IsOver(frame, act.NowUtc))
        {
            throw Broken("gone");
        }

        var said = contacts.OpenOf(kept) ?? throw Broken("sealed");
        await audit.WriteAsync(
            Views[0],
            recordKind: VisitWhereabouts.RecordKind,
            recordId: id,
            detail: frame.Visit.Number,
            cancel: cancel
        );
        return said;
    }

    /// <summary>The day has come; that the job has not run yet changes nothing.</summary>
    private static bool IsOver(VisitFrame frame, DateTime nowUtc) =>
        PassportRetention.IsOver(frame.Visit, frame.HomeInstitution.Country, nowUtc);

    private static RuleViolation Broken(string rule) =>
        new(VisitWhereabouts.RecordKind + "." + rule);
}
