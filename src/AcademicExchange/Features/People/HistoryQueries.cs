using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>One line of the history with the names of who acted.</summary>
public sealed record HistoryLine(HistoryEntry Entry, PersonName? Person, PersonName? For);

/// <summary>The history of any record, for a reader who was let in to the record itself.</summary>
public sealed class HistoryQueries(AppDbContext data, PersonNames people)
{
    /// <summary>The life so far, newest first; what is internal to another institution is left out.</summary>
    /// <param name="recordId">Of a record that the reader sees.</param>
    /// <param name="own">The reader's institution.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(
        Guid recordId,
        Guid? own,
        CancellationToken cancel
    )
    {
        var entries = await data
            .History.AsNoTracking()
            .Where(entry =>
                entry.RecordId == recordId && (!entry.Internal || entry.InstitutionId == own)
            )
            .OrderByDescending(entry => entry.AtUtc)
            .ThenByDescending(entry => entry.Id)
            .ToListAsync(cancel);
        var names = await people.OfAsync(
            entries.SelectMany(entry => new[] { entry.PersonId, entry.ForPersonId }).OfType<Guid>(),
            cancel
        );
        return
        [
            .. entries.Select(entry => new HistoryLine(
                entry,
                names.GetValueOrDefault(entry.PersonId ?? Guid.Empty),
                names.GetValueOrDefault(entry.ForPersonId ?? Guid.Empty)
            )),
        ];
    }
}
