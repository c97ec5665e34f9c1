using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits;

/// <summary>What the visitor says of a visit; a draft may leave everything but the title open.</summary>
/// <param name="WorkPlan">What for and how; as typed, in any language.</param>
/// <param name="AgreementId">Under which agreement, where the visitor knows it; the home office names it at the latest.</param>
/// <param name="IsSensitive">The topic is one that the home side wants to be asked about.</param>
/// <param name="NeedsPermit">The visitor needs a permit of the home side to travel.</param>
/// <param name="UnitId">The department that decides; null for the one that stands there.</param>
/// <param name="Passport">With whose passport the visitor travels; null where it was not said yet.</param>
public sealed record VisitEntry(
    VisitKind Kind,
    LocalText Title,
    string? WorkPlan,
    VisitMode Mode,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    Guid? AgreementId,
    bool IsSensitive,
    bool NeedsPermit,
    Guid? UnitId = null,
    PassportGroup? Passport = null
)
{
    /// <summary>Before anything is said.</summary>
    public static VisitEntry Empty { get; } =
        new(
            VisitKind.Research,
            LocalText.Empty,
            null,
            VisitMode.InPerson,
            null,
            null,
            null,
            IsSensitive: false,
            NeedsPermit: false
        );

    /// <summary>As a visit says it now.</summary>
    public static VisitEntry Of(Visit visit) =>
        new(
            visit.Kind,
            visit.Title,
            visit.WorkPlan,
            visit.Mode,
            visit.FirstDay,
            visit.LastDay,
            visit.AgreementId,
            visit.IsSensitive,
            visit.NeedsPermit,
            visit.HomeUnitId,
            visit.Passport
        );
}

/// <summary>A visit that begins: whom, from where, to where.</summary>
/// <param name="Id">Made with the form, so that a form sent twice makes one visit.</param>
public sealed record NewVisit(
    Guid Id,
    VisitPerson Home,
    VisitPerson Host,
    Guid? HostingOfferId,
    VisitEntry Entry,
    bool IsDemo = false
);

/// <summary>A person at an institution, and the unit in which the role is held.</summary>
public sealed record VisitPerson(Guid PersonId, Guid InstitutionId, Guid? UnitId);

/// <summary>An agreement as far as a visit leans on it.</summary>
/// <param name="Binds">It binds both institutions of the visit now.</param>
/// <param name="LastDay">Its last day; null where it has none.</param>
/// <param name="PlaceId">The place that the visit takes under it; null where the agreement counts none.</param>
public sealed record VisitBond(
    Guid AgreementId,
    bool Binds,
    DateOnly? LastDay,
    Guid? PlaceId = null
);
