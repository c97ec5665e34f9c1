using AcademicExchange.Data;
using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Features.People;

/// <summary>Accounts, sessions and the actor.</summary>
public static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<Person>(IdentityRules.Apply)
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ActorLoader>();
        services.AddScoped<Audit>();
        return services;
    }
}
