using AcademicExchange.Features.Documents;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Public;

/// <summary>Whether a document is genuine: anybody with its code may ask.</summary>
public sealed class CheckModel(IssuedDocuments documents) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; init; }

    public bool Asked => !string.IsNullOrWhiteSpace(Code);

    public CheckedDocument? Found { get; private set; }

    public async Task OnGetAsync()
    {
        if (!Asked)
        {
            return;
        }

        Found = await documents.CheckAsync(Code, HttpContext.RequestAborted);
        if (Found is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
