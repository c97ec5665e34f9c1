using AcademicExchange.Features.Desk;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Notices;

/// <summary>The notices of the person who acts, for the institution acted for.</summary>
public sealed class IndexModel(NoticeQueries notices) : ExchangePage
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; init; } = 1;

    public NoticePage Found { get; private set; } = new([], 0);

    public int Unread { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await notices.PageAsync(Actor, Number, cancel);
        Unread = await notices.UnreadAsync(Actor, cancel);
    }

    /// <summary>Marks one notice as read and goes where it leads; without an id marks all.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var url = await notices.ReadAsync(Actor, id, cancel);
        return id is null ? RedirectToPage()
            : url is null ? NotFound()
            : LocalRedirect("~" + url);
    }
}
