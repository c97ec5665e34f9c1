using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.People;

/// <summary>Where roles can be given by whom: what the selects offer. The rules themselves are asked again when it is done.</summary>
public sealed class PlaceChoices(PlaceQueries places, ReaderWords words)
{
    /// <summary>The roles that the actor can give: at the own institution, and by a system administrator anywhere.</summary>
    public IReadOnlyList<Role> Grantable(Actor actor) =>
        [
            .. RoleRules
                .Grantable(actor, actor.InstitutionId ?? Guid.Empty)
                .Concat(RoleRules.Grantable(actor, null))
                .Distinct()
                .Order(),
        ];

    /// <summary>None for the system administrator's role; the institution chosen, or the one acted for.</summary>
    public Guid? InstitutionFor(Actor actor, Role role, Guid? chosen) =>
        role == Role.SystemAdministrator ? null : chosen ?? actor.InstitutionId;

    /// <summary>A choice for system administrators only.</summary>
    public async Task<IReadOnlyList<SelectListItem>> InstitutionsAsync(
        Actor actor,
        CancellationToken cancel
    ) => actor.Is(Role.SystemAdministrator) ? Items(await places.InstitutionsAsync(cancel)) : [];

    public async Task<IReadOnlyList<SelectListItem>> UnitsAsync(
        Actor actor,
        CancellationToken cancel
    ) => Items(await places.UnitsAsync(actor.InstitutionId, cancel));

    private IReadOnlyList<SelectListItem> Items(IEnumerable<(Guid Id, LocalText Name)> named) =>
        [
            .. named
                .Select(one => new SelectListItem(
                    one.Name.For(words.Language).Text,
                    one.Id.ToString()
                ))
                .OrderBy(item => item.Text, Collation.For(words.Language)),
        ];
}
