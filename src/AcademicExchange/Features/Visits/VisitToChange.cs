using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>How every use case that changes a visit begins.</summary>
public static class VisitToChange
{
    extension(AppDbContext data)
    {
        /// <summary>The visit with its sides as the actor may see it; its save is stale where somebody saved after this version.</summary>
        /// <param name="id">Of the visit.</param>
        /// <param name="version">That the form was made from.</param>
        /// <param name="act">By whom it is changed.</param>
        /// <param name="cancel">Stops it.</param>
        /// <exception cref="RecordGone">Unknown, or none of the actor's business.</exception>
        public async Task<Visit> VisitToChangeAsync(
            Guid id,
            int version,
            Act act,
            CancellationToken cancel
        )
        {
            var visit =
                await data
                    .Visits.VisibleTo(act.By, data.VisitSides)
                    .Include(found => found.Sides)
                    .SingleOrDefaultAsync(found => found.Id == id, cancel)
                ?? throw new RecordGone();
            data.Entry(visit).Property(found => found.Version).OriginalValue = version;
            return visit;
        }
    }
}
