namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>The services around contacts.</summary>
public static class ContactsServices
{
    public static IServiceCollection AddContacts(this IServiceCollection services) =>
        services
            .AddScoped<ContactsService>()
            .AddScoped<ContactsQueries>()
            .AddScoped<ContactsPurge>();
}
