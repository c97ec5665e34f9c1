using System.Text;
using AcademicExchange.Features.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AcademicExchange.Pages.Notices;

/// <summary>A person's calendar under its secret address; a calendar program has no session.</summary>
public sealed class FeedModel(CalendarFeed feed) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        return await feed.TextAsync(key, cancel) is { } text
            ? File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "calendar.ics")
            : NotFound();
    }
}
