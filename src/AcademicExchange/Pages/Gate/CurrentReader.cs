using AcademicExchange.Features.People;

namespace AcademicExchange.Pages.Gate;

/// <summary>The person whose language and calendar the page follows; null for a visitor.</summary>
public sealed class CurrentReader
{
    public Person? Person { get; set; }
}
