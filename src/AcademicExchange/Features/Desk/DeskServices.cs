using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Features.Desk;

/// <summary>Lists and what people keep of them, notices, calendar feed, and what waits for whom.</summary>
public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services
            .AddScoped(typeof(RecordSearch<>))
            .AddScoped<ListPages>()
            .AddScoped<AgreementListRows>()
            .AddScoped<AgreementList>()
            .AddScoped<AgreementListPublished>()
            .AddScoped<DeskAudit>()
            .AddScoped<EmergencyDesk>()
            .AddScoped<DeskQueries>()
            .AddScoped<SavedViews>()
            .AddScoped<StepReminders>()
            .AddScoped<NoticeWriter>()
            .AddScoped<NoticeQueries>()
            .AddScoped<CalendarFeed>();
}
