namespace AcademicExchange.Features.Agreements;

/// <summary>The services of this area.</summary>
public static class AgreementServices
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) => services;
}
