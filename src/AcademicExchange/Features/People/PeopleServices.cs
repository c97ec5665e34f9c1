using AcademicExchange.Data;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Security;
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
        services.AddScoped<ActingService>();
        services.AddScoped<StandInService>();
        services.AddScoped<PeopleQueries>();
        services.AddScoped<PersonNames>();
        services.AddScoped<HistoryQueries>();
        services.AddScoped<PlaceQueries>();
        services.AddScoped<RoleService>();
        services.AddScoped<AccountStateService>();
        AddSignIn(services);
        AddAccounts(services);
        return services;
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddSingleton<AttemptLimiter>();
        services.AddScoped<SessionService>();
        services.AddScoped<SignInService>();
        services.AddScoped<SecondFactorService>();
        services.AddScoped<DemoAccounts>();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<LinkTokens>();
        services.AddSingleton<FirstAdministrator>();
        services.AddScoped<AccountMails>();
        services.AddScoped<PasswordService>();
        services.AddOutboxHandler<ResetWanted, SendResetLink>();
        services.AddScoped<RegistrationService>();
        services.AddScoped<InvitationService>();
        services.AddScoped<ProfileService>();
        services.AddScoped<OwnData>();
    }
}
