using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Researchers;

namespace AcademicExchange.Pages.Researchers;

/// <summary>Find somebody to work with: the listed researchers of the own and of partner institutions.</summary>
[ForSeekers]
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
