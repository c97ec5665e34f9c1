using System.Text.Json;
using AcademicExchange.Data;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>Everything the system keeps about one person's account, as one JSON document. Secrets are named, not shown.</summary>
public sealed class OwnData(AppDbContext data, PassportQueries passports, Audit audit)
{
    private static readonly JsonSerializerOptions Readable = new(JsonFormat.Options)
    {
        WriteIndented = true,
    };

    public async Task<byte[]> ExportAsync(Actor actor, CancellationToken cancel)
    {
        var id = actor.PersonId;
        var person = await data.Users.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        var roles = data.RoleAssignments.Where(r => r.PersonId == id);
        var sessions = data.SignInSessions.Where(s => s.PersonId == id);
        var standIns = data.StandIns.Where(s => s.ByPersonId == id || s.ForPersonId == id);
        var mails = data.Mails.Where(m => m.ToPersonId == id);
        var lines = data.Audit.Where(l => l.PersonId == id);
        var export = new
        {
            Account = new
            {
                person.Id,
                person.Email,
                person.GivenName,
                person.FamilyName,
                person.NativeGivenName,
                person.NativeFamilyName,
                person.PhoneNumber,
                person.Language,
                person.Calendar,
                person.State,
                person.WantsMail,
                person.CreatedUtc,
                SecondFactor = person.TwoFactorEnabled,
                CalendarFeed = person.CalendarFeedKey is not null,
            },
            Roles = await roles
                .OrderBy(r => r.GrantedUtc)
                .Select(r => new
                {
                    r.Role,
                    r.InstitutionId,
                    r.UnitId,
                    r.GrantedUtc,
                    r.EndedUtc,
                })
                .ToListAsync(cancel),
            Research = await data
                .ResearcherProfiles.Where(p => p.PersonId == id)
                .Select(p => new
                {
                    p.InstitutionId,
                    p.IsListed,
                    p.ShowsEmail,
                    p.About,
                    p.Keywords,
                    p.Isced,
                    p.Languages,
                    p.Orcid,
                    p.Publications,
                })
                .ToListAsync(cancel),
            HostingOffers = await data
                .HostingOffers.Where(o => o.HostPersonId == id)
                .OrderBy(o => o.CreatedUtc)
                .Select(o => new
                {
                    o.InstitutionId,
                    o.State,
                    o.Title,
                    o.Text,
                    o.LastDay,
                })
                .ToListAsync(cancel),
            Visits = await data
                .Visits.Where(v => v.VisitorPersonId == id)
                .OrderBy(v => v.CreatedUtc)
                .Select(v => new
                {
                    v.Number,
                    v.Kind,
                    v.State,
                    v.Title,
                    v.WorkPlan,
                    v.HostInstitutionId,
                    v.FirstDay,
                    v.LastDay,
                    v.ArrivedOn,
                    v.DepartedOn,
                    v.VisitorReport,
                })
                .ToListAsync(cancel),
            HostedVisits = await data
                .Visits.Where(v => v.HostPersonId == id && v.HostReportedUtc != null)
                .OrderBy(v => v.CreatedUtc)
                .Select(v => new { v.Number, v.HostReport })
                .ToListAsync(cancel),
            Outputs = await data
                .VisitOutputs.Where(o => o.PersonId == id)
                .OrderBy(o => o.AddedUtc)
                .Select(o => new
                {
                    o.VisitId,
                    o.Kind,
                    o.Title,
                    o.Doi,
                    o.Year,
                    o.About,
                    o.AddedUtc,
                })
                .ToListAsync(cancel),
            Passports = await passports.OwnAsync(id, cancel),
            // What it says is shown on the visit's page, where each look is logged.
            Contacts = await data
                .Visits.Where(v => v.VisitorPersonId == id)
                .Join(
                    data.VisitWhereabouts,
                    v => v.Id,
                    kept => kept.Id,
                    (v, kept) => new { v.Number, kept.KeptUtc }
                )
                .OrderBy(one => one.KeptUtc)
                .ToListAsync(cancel),
            Sessions = await sessions
                .OrderBy(s => s.CreatedUtc)
                .Select(s => new
                {
                    s.CreatedUtc,
                    s.LastSeenUtc,
                    s.EndedUtc,
                    s.Address,
                    s.Browser,
                })
                .ToListAsync(cancel),
            StandIns = await standIns
                .OrderBy(s => s.CreatedUtc)
                .Select(s => new
                {
                    s.ForPersonId,
                    s.ByPersonId,
                    s.Role,
                    s.FirstDay,
                    s.LastDay,
                    s.RevokedUtc,
                })
                .ToListAsync(cancel),
            Mails = await mails
                .OrderBy(m => m.CreatedUtc)
                .Select(m => new
                {
                    m.CreatedUtc,
                    m.SentUtc,
                    m.Subject,
                })
                .ToListAsync(cancel),
            Notices = await data
                .Notices.Where(n => n.PersonId == id)
                .OrderBy(n => n.AtUtc)
                .Select(n => new { n.AtUtc, n.ReadUtc })
                .ToListAsync(cancel),
            Log = await lines
                .OrderBy(l => l.AtUtc)
                .Select(l => new
                {
                    l.AtUtc,
                    l.Action,
                    l.Result,
                    l.Address,
                    l.RecordKind,
                    l.RecordId,
                })
                .ToListAsync(cancel),
        };
        await audit.WriteAsync(
            "account.export",
            recordKind: "person",
            recordId: id,
            cancel: cancel
        );
        return JsonSerializer.SerializeToUtf8Bytes(export, Readable);
    }
}
