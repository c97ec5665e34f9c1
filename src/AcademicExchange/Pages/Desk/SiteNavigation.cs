using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Agreements;
using AcademicExchange.Pages.Ledger;
using AcademicExchange.Pages.Researchers;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Desk;

/// <summary>The main navigation: what the roles held now can open, with the numbers of what waits.</summary>
public sealed class SiteNavigation(
    CurrentActor current,
    DeskQueries desk,
    IHttpContextAccessor accessor
) : INavigation
{
    private sealed record Entry(string Key, string Url, string Icon, params Role[] Roles);

    /// <summary>Without roles: for everybody who is signed in.</summary>
    private static readonly Entry[] Entries =
    [
        new("Desk", DeskLinks.Desk, "layout-dashboard"),
        new("Agreements", AgreementLinks.List, "contract", DeskLinks.AgreementRoles),
        new("Visits", VisitLinks.List, "plane", VisitAccess.Viewers),
        new("Ledger", LedgerLinks.List, "scale", LedgerAccess.Readers),
        new("Researchers", ResearcherLinks.List, "address-book", [.. ResearcherAccess.Seekers]),
        new("Institutions", DeskLinks.Institutions, "building-bank"),
        new("People", DeskLinks.People, "users", DeskLinks.PeopleRoles),
        new("Reference", DeskLinks.Reference, "book-2"),
        new("Notices", DeskLinks.Notices, "bell"),
        new("Jobs", DeskLinks.Jobs, "server-cog", Role.SystemAdministrator),
        new("Audit", DeskLinks.Audit, "shield-check", DeskLinks.AuditRoles),
    ];

    public async Task<IReadOnlyList<NavItem>> ItemsAsync(CancellationToken ct = default)
    {
        var actor = current.Actor;
        if (!actor.IsSignedIn)
        {
            return [];
        }

        var counts = await desk.CountsAsync(actor, ct);
        var path = accessor.HttpContext?.Request.Path ?? default;
        return
        [
            .. Entries
                .Where(entry => entry.Roles.Length == 0 || actor.IsAny(entry.Roles))
                .Select(entry => new NavItem(
                    "Desk.Nav." + entry.Key,
                    entry.Url,
                    entry.Icon,
                    path.StartsWithSegments(entry.Url, StringComparison.OrdinalIgnoreCase),
                    entry.Url switch
                    {
                        DeskLinks.Desk => counts.Waiting,
                        DeskLinks.Notices => counts.Unread,
                        _ => 0,
                    }
                )),
        ];
    }
}
