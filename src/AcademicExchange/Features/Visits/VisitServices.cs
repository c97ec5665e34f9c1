using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Features.Visits.Routes;
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
            .AddScoped<VisitRungs>()
            .AddScoped<ChecklistReminders>()
            .AddOutboxHandler<PersonLeft, TellOfLeaving>()
            .AddScoped<VisitFunding>()
            .AddScoped<VisitPapers>()
            .AddScoped<VisitOutputs>()
            .AddScoped<ChecklistPlanner>()
            .AddScoped<VisitLedger>()
            .AddScoped<ChecklistService>()
            .AddSingleton<ReferenceSeal>()
            .AddScoped<ReferenceReading>()
            .AddScoped<ReferencePurge>()
            .AddScoped<ChecklistQueries>()
            .AddScoped<ChecklistRules>()
            .AddScoped<TravelRoutes>()
            .AddOutboxHandler<VisitMoved, TellOfVisit>()
            .AddOutboxHandler<VisitMoved, TellOfChecklist>()
            .AddLetters()
            .AddPassports()
            .AddContacts()
            .AddAbroad();
}
