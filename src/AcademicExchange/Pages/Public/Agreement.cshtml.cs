using AcademicExchange.Features.Agreements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace AcademicExchange.Pages.Public;

/// <summary>One published agreement: what it is, between whom, from when to when.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
public sealed class AgreementModel(AgreementListPublished published) : PageModel
{
    public PublishedAgreement Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (await published.FindAsync(number, cancel) is not { } found)
        {
            return NotFound();
        }

        Agreement = found;
        return Page();
    }
}
