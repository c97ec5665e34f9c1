using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace AcademicExchange.Benchmarks.Barest.Pages;

/// <summary>A page kept whole for half a minute: the limit of what visitors see.</summary>
[OutputCache(Duration = 30, VaryByQueryKeys = ["pad"])]
public sealed class CachedModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pad { get; init; }
}
