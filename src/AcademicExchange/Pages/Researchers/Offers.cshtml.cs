using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Researchers;

namespace AcademicExchange.Pages.Researchers;

/// <summary>Who can host whom: open offers of the own and of partner institutions.</summary>
[ForSeekers]
public sealed class OffersModel(HostingOfferQueries queries, DirectoryChoices choices)
    : DirectoryPage(choices)
{
    public ListPage<HostingOfferView> Rows { get; private set; } = new([], 1, 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await queries.ListAsync(Filter, Actor, cancel);
        await PrepareAsync(cancel);
    }
}
