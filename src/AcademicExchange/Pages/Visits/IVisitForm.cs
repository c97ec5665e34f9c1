using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits;

/// <summary>A page with the first fields of a visit: the new one and the one that is edited.</summary>
public interface IVisitForm
{
    VisitInput Input { get; }

    VisitChoices Choices { get; }

    /// <summary>Departments of the visitor; asked only where there is something to choose.</summary>
    IReadOnlyList<SelectListItem> Units { get; }
}
