using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Researchers;

/// <summary>The fields chosen so far, and those that one chooses from.</summary>
public sealed record FieldChoices(
    IReadOnlyList<string> Chosen,
    IReadOnlyList<SelectListItem> Fields
);
