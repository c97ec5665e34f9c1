using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Features.Visits;

/// <summary>The services of this area.</summary>
public static class VisitServices
{
    public static IServiceCollection AddVisits(this IServiceCollection services) =>
        services
            .AddScoped<VisitService>()
            .AddScoped<VisitQueries>()
            .AddScoped<VisitList>()
            .AddScoped<VisitBonds>()
            .AddScoped<VisitPeople>()
            .AddScoped<VisitDues>()
            .AddScoped<VisitAudience>()
            .AddScoped<VisitClock>()
            .AddScoped<VisitReminders>()
            .AddOutboxHandler<PersonLeft, TellOfLeaving>()
            .AddOutboxHandler<VisitMoved, TellOfVisit>()
            .AddLetters();
}
