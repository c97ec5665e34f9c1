using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace AcademicExchange.Pages.Public;

/// <summary>The agreements whose parties show them to everybody.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
public sealed class AgreementsModel(AgreementListPublished published) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(SearchWords.TextLength)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<PublishedAgreement> Rows { get; private set; } = new([], 1, 0);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await published.PageAsync(Q, P, cancel);
}
