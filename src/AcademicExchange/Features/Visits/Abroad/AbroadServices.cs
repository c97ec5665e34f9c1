using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>The services around people who are away.</summary>
public static class AbroadServices
{
    public static IServiceCollection AddAbroad(this IServiceCollection services) =>
        services
            .AddScoped<AbroadList>()
            .AddScoped<TravellerMessages>()
            .AddScoped<EmbassyList>()
            .AddScoped<CrisisActions>()
            .AddOutboxHandler<TravellersMessaged, TellTravellers>();
}
