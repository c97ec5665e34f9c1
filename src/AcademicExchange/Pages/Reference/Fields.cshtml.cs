using AcademicExchange.Features.Institutions;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Reference;

/// <summary>ISCED-F 2013, the whole of it or what is looked for.</summary>
public sealed class FieldsModel(IscedQueries isced) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<IscedField> Found { get; private set; } = [];

    public async Task OnGetAsync() =>
        Found = await isced.SearchAsync(Q, HttpContext.RequestAborted);
}
