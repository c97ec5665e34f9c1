using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements;

/// <summary>An agreement as a line of a list.</summary>
/// <param name="IsAmendment">It bears the title of what it amends, and lists tell the two apart by this.</param>
public sealed record AgreementListRow(
    Guid Id,
    string Number,
    AgreementKind Kind,
    AgreementState State,
    LocalText Title,
    bool IsAmendment,
    bool IsDemo,
    DateTime CreatedUtc,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    IReadOnlyList<AgreementListSide> Sides
)
{
    /// <summary>The sides whose turn it is.</summary>
    public IEnumerable<AgreementListSide> Awaited =>
        Sides.Where(side => side.AwaitedRole is not null);

    public IEnumerable<AgreementListSide> Others(Guid? own) =>
        Sides.Where(side => side.InstitutionId != own);
}

/// <summary>A party in a line of a list, and whether it is its turn: in which role, since when (UTC), until which day.</summary>
public sealed record AgreementListSide(
    Guid InstitutionId,
    LocalText Name,
    Role? AwaitedRole,
    DateTime? SinceUtc,
    DateOnly? DueOn
);
