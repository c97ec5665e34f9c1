using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Features.Ledger;

/// <summary>The services of this area.</summary>
public static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services) =>
        services
            .AddScoped<LedgerList>()
            .AddScoped<LedgerBalances>()
            .AddSingleton<StatementDocument>()
            .AddScoped<LedgerBonds>()
            .AddScoped<HandEntryService>()
            .AddScoped<HandEntryQueries>()
            .AddOutboxHandler<HandEntryMoved, TellOfHandEntry>();
}
