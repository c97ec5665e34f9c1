using AcademicExchange.Platform.Jobs;

namespace AcademicExchange.Features.Researchers;

/// <summary>Offers end on the day after their last one.</summary>
public sealed class LapseOffersJob(RecordSweep sweep) : IRecurringJob
{
    public Task RunAsync(CancellationToken cancel) =>
        sweep.RunAsync<HostingOfferService>(
            offers => offers.ToLapse(),
            (offers, id, stop) => offers.LapseAsync(id, stop),
            cancel
        );
}
