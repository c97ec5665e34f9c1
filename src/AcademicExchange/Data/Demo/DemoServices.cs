namespace AcademicExchange.Data.Demo;

/// <summary>The demonstration and its parts.</summary>
internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services
            .AddScoped<DemoData>()
            .AddScoped<DemoPeople>()
            .AddScoped<DemoResearchers>()
            .AddScoped<DemoVisits>()
            .AddScoped<DemoLetters>()
            .AddScoped<DemoPreparation>()
            .AddScoped<DemoPassports>()
            .AddScoped<DemoContacts>()
            .AddScoped<DemoLedger>()
            .AddScoped<DemoReplay>()
            .AddScoped<DemoTexts>()
            .AddScoped<DemoScans>();
}
