using AcademicExchange.Features.Documents;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Calendars;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Public;

/// <summary>Whether a document is genuine: anybody with its code may ask.</summary>
public sealed class CheckModel(IssuedDocuments documents, TimeProvider clock) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; init; }

    public bool Asked => !string.IsNullOrWhiteSpace(Code);

    public CheckedDocument? Found { get; private set; }

    /// <summary>The word for how the document stands: a genuine one whose last day has passed everywhere is over.</summary>
    public string Standing =>
        Found is { State: DocumentState.Valid }
        && DocumentKinds.RunsOut(Found.Kind)
        && Found.ValidTo < City.Tabriz.Today(clock)
            ? "Over"
            : $"{Found?.State}";

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
