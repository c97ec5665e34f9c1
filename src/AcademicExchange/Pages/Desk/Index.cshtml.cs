using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Agreements;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Researchers;
using AcademicExchange.Pages.Visits;

namespace AcademicExchange.Pages.Desk;

/// <summary>The first page after sign-in: what waits for me, for whom I wait, what ends soon, what I may start.</summary>
public sealed class IndexModel(DeskQueries desk) : ExchangePage
{
    public DeskView Desk { get; private set; } = null!;

    public bool SeesAgreements => Actor.IsAny(DeskLinks.AgreementRoles);

    public bool MayProposeOnly =>
        Actor.IsAny(Role.Faculty, Role.DepartmentHead) && !Actor.Is(Role.InternationalOfficer);

    public bool WaitsForPartners => Actor.IsAny(Role.InternationalOfficer, Role.Signatory);

    /// <summary>Word key, address and icon of what this person may begin.</summary>
    public IReadOnlyList<(string Key, string Url, string Icon)> Starts =>
        [
            .. new (bool May, string Key, string Url, string Icon)[]
            {
                (AgreementAccess.MayPropose(Actor), "Propose", AgreementLinks.Propose, "plus"),
                (VisitAccess.MayPropose(Actor), "Visit", VisitLinks.New, "plane"),
                (Actor.IsAny(AbroadAccess.Viewers), "Abroad", AbroadLinks.List, "map-pin"),
                (ResearcherAccess.MayKeep(Actor), "Collaborator", ResearcherLinks.List, "search"),
                (ResearcherAccess.MayKeep(Actor), "Host", ResearcherLinks.NewOffer, "home"),
                (PeopleAccess.MayManage(Actor), "Invite", DeskLinks.Invite, "user-plus"),
                (Actor.IsAny(DeskLinks.AuditRoles), "Audit", DeskLinks.Audit, "shield-check"),
                (Actor.Is(Role.SystemAdministrator), "Jobs", DeskLinks.Jobs, "server-cog"),
                (true, "Institutions", DeskLinks.Institutions, "building-bank"),
            }
                .Where(start => start.May)
                .Select(start => (start.Key, start.Url, start.Icon)),
        ];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Desk = await desk.ForAsync(Actor, cancel);
}
