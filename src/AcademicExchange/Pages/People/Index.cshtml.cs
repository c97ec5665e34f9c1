using AcademicExchange.Features.People;
using AcademicExchange.Pages.Account;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.People;

/// <summary>The people of the institution acted for.</summary>
[ForRoles(
    Role.DepartmentHead,
    Role.InternationalOfficer,
    Role.InstitutionAdministrator,
    Role.SystemAdministrator,
    Role.Auditor
)]
public sealed class IndexModel(PeopleQueries queries) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Held { get; set; }

    [BindProperty(SupportsGet = true)]
    public AccountState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PersonView> People { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<SelectListItem> Roles => Choices.Roles(Words, Enum.GetValues<Role>());

    public IReadOnlyList<SelectListItem> States =>
        [
            .. Enum.GetValues<AccountState>()
                .Select(state => new SelectListItem(
                    Words[$"People.State.{state}"],
                    state.ToString()
                )),
        ];

    public bool MayManage => PeopleAccess.MayManage(Actor);

    public bool MayConfirm => Actor.IsAny(Role.InternationalOfficer, Role.InstitutionAdministrator);

    public async Task OnGetAsync(CancellationToken cancel) =>
        (People, Total) = await queries.ListAsync(
            Actor,
            new PeopleFilter(Text, Held, State, Number),
            cancel
        );
}
