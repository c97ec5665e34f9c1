namespace AcademicExchange.Features.Desk;

/// <summary>Notices, calendar feed, and what waits for whom.</summary>
public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services.AddScoped<NoticeWriter>().AddScoped<NoticeQueries>().AddScoped<CalendarFeed>();
}
