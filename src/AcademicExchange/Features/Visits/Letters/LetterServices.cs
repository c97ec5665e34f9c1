using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>The services of the letters.</summary>
internal static class LetterServices
{
    public static IServiceCollection AddLetters(this IServiceCollection services) =>
        services
            .AddSingleton<LetterDocument>()
            .AddScoped<LetterQueries>()
            .AddScoped<LetterService>()
            .AddOutboxHandler<VisitMoved, LettersOfVisit>()
            .AddOutboxHandler<LetterMoved, TellOfLetter>();
}
