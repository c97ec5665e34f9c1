namespace AcademicExchange.Platform.Web.View;

/// <summary>The main navigation of the signed-in reader, in the order shown. Empty for anonymous readers.</summary>
public interface INavigation
{
    Task<IReadOnlyList<NavItem>> ItemsAsync(CancellationToken ct = default);
}
