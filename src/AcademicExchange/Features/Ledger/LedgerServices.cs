using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Ledger.Yearly;
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
            .AddScoped<YearStatements>()
            .AddScoped<YearStatementService>()
            .AddScoped<LedgerBonds>()
            .AddScoped<HandEntryService>()
            .AddScoped<HandEntryQueries>()
            .AddScoped<HandEntryReminders>()
            .AddOutboxHandler<HandEntryMoved, TellOfHandEntry>()
            .AddOutboxHandler<YearStatementMoved, TellOfYearStatement>();
}
