namespace AcademicExchange.Features.Ledger;

/// <summary>The services of this area.</summary>
public static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services) =>
        services.AddScoped<LedgerList>();
}
