using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>Places of an agreement for one direction and level.</summary>
/// <param name="IsCounted">The agreement has places of this kind in some year; else it limits nothing.</param>
/// <param name="AcademicYear">Of the rows.</param>
public sealed record PlaceTable(bool IsCounted, int AcademicYear, IReadOnlyList<PlaceRow> Rows)
{
    public int Left => Rows.Sum(row => row.Left);
}

/// <summary>A row of places, and how many of them are left.</summary>
/// <param name="Isced">The code of the field; empty where any field will do.</param>
/// <param name="Field">Null where any field will do.</param>
/// <param name="Months">How long one stay may be.</param>
public sealed record PlaceRow(
    Guid Id,
    string Isced,
    LocalText? Field,
    Language Language,
    string Cefr,
    int AcademicYear,
    int Number,
    int Months,
    int Taken
)
{
    public int Left => Math.Max(0, Number - Taken);
}

/// <summary>Gives and takes back the places of agreements in force. The only code that changes how many are taken.</summary>
public sealed class AgreementPlaces(AppDbContext data, IscedQueries fields)
{
    /// <summary>
    /// The rows from one institution to the other in the academic year of the day. Once an agreement counts places of this direction and
    /// level in any year, a year without a row has none.
    /// </summary>
    public async Task<PlaceTable> OfAsync(
        Guid agreementId,
        Guid from,
        Guid to,
        string level,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var found = await data
            .AgreementPlaces.AsNoTracking()
            .Where(place =>
                place.AgreementId == agreementId
                && place.FromInstitutionId == from
                && place.ToInstitutionId == to
                && place.Level == level
            )
            .OrderBy(place => place.Isced)
            .ThenBy(place => place.Id)
            .ToListAsync(cancel);
        var (year, titles) = (AcademicYear.Of(day), await fields.AllAsync(cancel));
        return new PlaceTable(
            found.Count > 0,
            year,
            [
                .. found
                    .Where(place => place.AcademicYear == year)
                    .Select(place => new PlaceRow(
                        place.Id,
                        place.Isced,
                        titles.GetValueOrDefault(place.Isced)?.Title,
                        place.Language,
                        place.Cefr,
                        place.AcademicYear,
                        place.Number,
                        place.Months,
                        place.Taken
                    )),
            ]
        );
    }

    /// <summary>
    /// Gives one place back and takes another, each by one guarded statement, within the caller's transaction. False where none is left:
    /// the caller then keeps nothing of its change.
    /// </summary>
    public async Task<bool> MoveAsync(Guid? from, Guid? to, CancellationToken cancel)
    {
        // In the order of the keys: two who change places with each other do not wait for each other.
        var isTakenFirst = to is { } wanted && (from is not { } held || wanted < held);
        if (isTakenFirst && !await TakeAsync(to!.Value, cancel))
        {
            return false;
        }

        if (from is { } given)
        {
            await GiveBackAsync(given, cancel);
        }

        return isTakenFirst || to is not { } last || await TakeAsync(last, cancel);
    }

    private async Task<bool> TakeAsync(Guid id, CancellationToken cancel) =>
        await data
            .AgreementPlaces.Where(place => place.Id == id && place.Taken < place.Number)
            .ExecuteUpdateAsync(
                set => set.SetProperty(place => place.Taken, place => place.Taken + 1),
                cancel
            ) == 1;

    /// <summary>A row that an amendment has made smaller than its takers shrinks with them, down to what the text now says.</summary>
    private async Task GiveBackAsync(Guid id, CancellationToken cancel)
    {
        await data
            .AgreementPlaces.Where(place => place.Id == id && place.Taken > 0)
            .ExecuteUpdateAsync(
                set => set.SetProperty(place => place.Taken, place => place.Taken - 1),
                cancel
            );
        var row = await data
            .AgreementPlaces.AsNoTracking()
            .SingleAsync(one => one.Id == id, cancel);
        var agreement = await data
            .Agreements.AsNoTracking()
            .Include(one => one.Versions)
            .SingleAsync(one => one.Id == row.AgreementId, cancel);
        var agreed = agreement.SharedVersion?.Text.Places.Where(row.IsOf).Sum(one => one.Number);
        if (agreed < row.Number)
        {
            var number = Math.Max(agreed.Value, row.Taken);
            await data
                .AgreementPlaces.Where(place => place.Id == id && place.Taken <= number)
                .ExecuteUpdateAsync(set => set.SetProperty(place => place.Number, number), cancel);
        }
    }
}
