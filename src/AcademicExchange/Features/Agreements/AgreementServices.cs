using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Features.Agreements;

/// <summary>The services of this area.</summary>
public static class AgreementServices
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddScoped<AgreementService>()
            .AddScoped<AgreementQueries>()
            .AddScoped<AgreementPartners>()
            .AddScoped<AgreementComments>()
            .AddScoped<AgreementChoices>()
            .AddScoped<AgreementPlaces>()
            .AddScoped<AgreementFiles>()
            .AddScoped<AgreementPapers>()
            .AddSingleton<AgreementDocument>()
            .AddOutboxHandler<AgreementMoved, AgreementPaperHandler>()
            .AddScoped<FirstText>()
            .AddScoped<AgreementAudience>()
            .AddScoped<AgreementDues>()
            .AddScoped<AgreementClock>()
            .AddScoped<AgreementReminders>()
            .AddOutboxHandler<AgreementMoved, TellParties>()
            .AddOutboxHandler<AgreementCommented, TellOfComment>();
}
