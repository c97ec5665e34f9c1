namespace AcademicExchange.Features.Researchers;

/// <summary>The directory of researchers and their hosting offers.</summary>
public static class ResearcherServices
{
    public static IServiceCollection AddResearchers(this IServiceCollection services) =>
        services
            .AddScoped(typeof(DirectoryList<>))
            .AddScoped<ResearcherQueries>()
            .AddScoped<ResearcherService>()
            .AddScoped<HostingOfferQueries>()
            .AddScoped<HostingOfferService>();
}
