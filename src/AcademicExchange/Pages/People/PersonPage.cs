using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.People;

/// <summary>A page of one person: 404 where there is none that the reader may know of.</summary>
public abstract class PersonPage(PeopleQueries queries) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; init; }

    public PersonView View { get; private set; } = null!;

    public Person Person => View.Person;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await queries.FindAsync(Actor, Id, HttpContext.RequestAborted) is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        await next();
    }

    /// <summary>Does it, or answers 404 where the person is gone meanwhile.</summary>
    protected async Task<IActionResult> DoForPersonAsync(
        Func<Task<bool>> work,
        string doneKey,
        Func<Task>? prepare = null
    )
    {
        var found = true;
        return await DoAsync(
            async () => found = await work(),
            () =>
            {
                if (!found)
                {
                    return NotFound();
                }

                Say(Words[doneKey]);
                return RedirectToPage("/People/Person", new { id = Id });
            },
            prepare
        );
    }
}
