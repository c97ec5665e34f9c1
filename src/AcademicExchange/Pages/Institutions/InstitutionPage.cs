using AcademicExchange.Features.Institutions;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Institutions;

/// <summary>
/// A page that changes one institution, named in the address. Handlers start from a record that is the actor's business; others are told
/// that there is no such page. Which roles may, each page says by ForRoles.
/// </summary>
public abstract class InstitutionPage(InstitutionQueries institutions) : ExchangePage
{
    public InstitutionView Institution { get; private set; } = null!;

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public virtual int FormVersion => Carried(Institution.Version, Version);

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (!await LoadAsync())
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Reads the record again, as it is saved now.</summary>
    protected Task ReloadAsync() => LoadAsync();

    protected IActionResult BackToRecord(string saidKey)
    {
        Say(Words[saidKey]);
        return Redirect(InstitutionLinks.Record(Institution.Slug));
    }

    private async Task<bool> LoadAsync()
    {
        var slug = RouteData.Values["slug"] as string ?? "";
        var found = await institutions.BySlugAsync(slug, Actor, Cancel);
        if (found is null || !InstitutionAccess.Concerns(Actor, found.Id))
        {
            return false;
        }

        Institution = found;
        return true;
    }
}
