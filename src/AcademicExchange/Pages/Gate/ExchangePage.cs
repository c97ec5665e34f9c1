using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Pages.Gate;

/// <summary>What every page model has: the actor, the words, and one way to do something that a rule may refuse.</summary>
public abstract class ExchangePage : PageModel
{
    private IServiceProvider Services => HttpContext.RequestServices;

    /// <summary>Who asks; the gate knew it before the page was made.</summary>
    public Actor Actor => field ??= Services.GetRequiredService<CurrentActor>().Actor;

    public ReaderWords Words => Services.GetRequiredService<ReaderWords>();

    protected Act Act(string? note = null) =>
        new(Actor, Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, note);

    /// <summary>Somebody else saved in between; the page shows both texts.</summary>
    public bool IsStale { get; private set; }

    /// <summary>
    /// The version that a form carries. After a refusal it stays the one first shown, so that a stale form is not taken for a fresh one; after
    /// the reader was told that it is stale, saving again is meant.
    /// </summary>
    /// <param name="saved">Of the record as it is now.</param>
    /// <param name="posted">That the form came with.</param>
    protected int Carried(int saved, int posted) =>
        IsStale || HttpMethods.IsGet(Request.Method) ? saved : posted;

    /// <summary>
    /// Does the work of a POST and goes on to <paramref name="done"/>; where the form is not valid (400), a rule refuses (409) the record
    /// changed meanwhile (409) or the database is busy (503) the page comes back with what was typed and the reason.
    /// </summary>
    protected async Task<IActionResult> DoAsync(
        Func<Task> work,
        Func<IActionResult> done,
        Func<Task>? prepare = null
    )
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(StatusCodes.Status400BadRequest, prepare);
        }

        try
        {
            await work();
            return done();
        }
        catch (RecordGone)
        {
            return NotFound();
        }
        catch (RuleViolation refusal)
        {
            ModelState.AddModelError(FieldOf(refusal.Code), Worded(refusal));
        }
        catch (DbUpdateConcurrencyException)
        {
            IsStale = true;
            ModelState.AddModelError(
                "",
                Words[TypedText.IsIn(HttpContext) ? "Shell.Stale" : "Shell.StaleStep"]
            );
        }
        catch (Exception busy) when (busy.IsBusyDatabase)
        {
            ModelState.AddModelError("", Words["Shell.Error.503.Text"]);
            return await AgainAsync(StatusCodes.Status503ServiceUnavailable, prepare);
        }

        return await AgainAsync(StatusCodes.Status409Conflict, prepare);
    }

    /// <summary>What somebody uploaded or the program drew, always as a download: a browser runs nothing of it.</summary>
    protected FileStreamResult Download(Stream content, string contentType, string name)
    {
        Response.Headers.ContentSecurityPolicy =
            "sandbox; default-src 'none'; frame-ancestors 'none'";
        return File(content, contentType, name);
    }

    /// <summary>The field that a rule speaks of, so that its refusal stands there; "" where it speaks of the whole form.</summary>
    protected virtual string FieldOf(string rule) => "";

    /// <summary>Why a rule refuses, in the reader's words and calendars.</summary>
    protected string Worded(RuleViolation refusal) =>
        Words[refusal.WordKey, [.. refusal.Args.Select(Shown)]];

    /// <summary>A message on the next page.</summary>
    protected void Say(string text) => TempData["Flash"] = text;

    /// <summary>The page again, with what is wrong at the fields (400).</summary>
    protected Task<IActionResult> InvalidAsync(Func<Task>? prepare = null) =>
        AgainAsync(StatusCodes.Status400BadRequest, prepare);

    /// <summary>The page again, at the field that a check of the handler refused.</summary>
    protected Task<IActionResult> RefuseAsync(
        string field,
        string message,
        Func<Task>? prepare = null
    )
    {
        ModelState.AddModelError(field, message);
        return AgainAsync(StatusCodes.Status400BadRequest, prepare);
    }

    /// <summary>A day that a rule names, in the reader's calendars.</summary>
    private object? Shown(object? named) =>
        named is DateOnly day ? Services.GetRequiredService<Show>().DateBoth(day) : named;

    private async Task<IActionResult> AgainAsync(int status, Func<Task>? prepare)
    {
        if (prepare is not null)
        {
            await prepare();
        }

        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
