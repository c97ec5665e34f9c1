using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>One person who is away, or soon will be.</summary>
/// <param name="Version">Of the visit, for what is done to many at once.</param>
/// <param name="Contact">Whom to call at the host's; null where nobody is named, or this reader does not see it.</param>
/// <param name="HasWhereabouts">The traveller has said where to find them; null where this reader does not see it.</param>
/// <param name="Exit">What is known today of the route that was chosen for the way back; null where none was.</param>
/// <param name="Late">Items of the checklist that are overdue.</param>
public sealed record AbroadRow(
    Guid Id,
    int Version,
    string Number,
    LocalText Title,
    bool IsDemo,
    VisitState State,
    VisitMode Mode,
    PersonName Visitor,
    PersonName Host,
    InstitutionName HomeInstitution,
    InstitutionName HostInstitution,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    bool HasArrived,
    HostContact? Contact,
    bool? HasWhereabouts,
    TravelRoute? Exit,
    IReadOnlyList<RouteWarning> Warnings,
    int Late
);
