using AcademicExchange.Features.Institutions.Import;

namespace AcademicExchange.Features.Institutions;

/// <summary>The register, the reference data and the working calendars.</summary>
public static class InstitutionServices
{
    public static IServiceCollection AddInstitutions(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<IscedQueries>();
        services.AddScoped<InstitutionQueries>();
        services.AddScoped<InstitutionService>();
        services.AddScoped<InstitutionImport>();
        services.AddScoped<CalendarService>();
        services.AddScoped<WorkingCalendars>();
        services.AddScoped<ReminderRulesService>();
        services.AddScoped<ClauseCatalogue>();
        services.AddScoped<ReferenceQueries>();
        return services;
    }
}
