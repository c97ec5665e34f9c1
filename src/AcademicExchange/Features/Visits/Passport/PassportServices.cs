using AcademicExchange.Platform.Security;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>The services around passports.</summary>
public static class PassportServices
{
    public static IServiceCollection AddPassports(this IServiceCollection services) =>
        services
            .AddSingleton<RecordSeal>()
            .AddSingleton<PassportSeal>()
            .AddScoped<PassportLooks>()
            .AddScoped<LooksDigest>()
            .AddScoped<PassportScans>()
            .AddScoped<PassportPurge>()
            .AddScoped<PassportService>()
            .AddScoped<PassportReading>()
            .AddScoped<PassportQueries>();
}
