using AcademicExchange.Pages.Agreements;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Desk;

/// <summary>What the desk, the lists and the navigation need beside their features.</summary>
public static class DeskPages
{
    public static IServiceCollection AddDeskPages(this IServiceCollection services) =>
        services
            .AddHttpContextAccessor()
            .AddScoped<INavigation, SiteNavigation>()
            .AddScoped<AgreementListChoices>()
            .AddScoped<AgreementListTable>();
}
