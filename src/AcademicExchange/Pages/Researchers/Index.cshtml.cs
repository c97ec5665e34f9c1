using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Researchers;

/// <summary>Find somebody to work with: the listed researchers of the own and of partner institutions.</summary>
[ForRoles(
    Role.Faculty,
    Role.DepartmentHead,
    Role.InternationalOfficer,
    Role.Signatory,
    Role.Auditor
)]
public sealed class IndexModel(ResearcherQueries queries, DirectoryChoices choices)
    : DirectoryPage(choices)
{
    public ListPage<ResearcherView> Rows { get; private set; } = new([], 1, 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await queries.ListAsync(Filter, Actor, cancel);
        await PrepareAsync(cancel);
    }
}
