using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Reference;

/// <summary>The clause catalogue, for everybody who writes, approves or signs agreements.</summary>
[ForRoles(
    Role.InternationalOfficer,
    Role.Signatory,
    Role.DepartmentHead,
    Role.Faculty,
    Role.InstitutionAdministrator,
    Role.SystemAdministrator,
    Role.Auditor
)]
public sealed class ClausesModel(ClauseCatalogue catalogue) : ExchangePage
{
    public static readonly Role[] Readers =
    [
        .. typeof(ClausesModel)
            .GetCustomAttributes(typeof(ForRolesAttribute), inherit: false)
            .Cast<ForRolesAttribute>()
            .SelectMany(attribute => attribute.Roles),
    ];

    [BindProperty(SupportsGet = true)]
    public AgreementKind? Kind { get; set; }

    public IReadOnlyList<ClauseTemplate> Shown { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            .. Enum.GetValues<AgreementKind>()
                .Select(kind => new SelectListItem(
                    Words["Agreements.Kind." + kind],
                    kind.ToString()
                )),
        ];

    public async Task OnGetAsync() =>
        Shown = [
            .. (await catalogue.AllAsync(HttpContext.RequestAborted)).Where(clause =>
                Kind is not { } kind || clause.StandsIn(kind)
            ),
        ];
}
