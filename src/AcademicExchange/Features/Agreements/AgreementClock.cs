using AcademicExchange.Data;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// What happens to agreements by the date, each at midnight in the city of the institution that owns it. The queries use the later of the
/// two cities' days; the step itself asks the right city.
/// </summary>
public sealed class AgreementClock(
    AppDbContext data,
    AgreementDues dues,
    InstitutionQueries institutions,
    TimeProvider clock
)
{
    private static readonly AgreementState[] MayExpire =
    [
        AgreementState.InForce,
        AgreementState.Suspended,
        AgreementState.ReviewDue,
        AgreementState.TerminationProposed,
        AgreementState.Terminating,
    ];

    private DateOnly Latest
    {
        get
        {
            var (tabriz, baku) = (City.Tabriz.Today(clock), City.Baku.Today(clock));
            return tabriz > baku ? tabriz : baku;
        }
    }

    public IQueryable<Guid> ToEnterIntoForce() =>
        data
            .Agreements.Where(a => a.State == AgreementState.Signed && a.StartsOn <= Latest)
            .Select(a => a.Id);

    public IQueryable<Guid> ToExpire() =>
        data
            .Agreements.Where(a =>
                MayExpire.Contains(a.State)
                && a.EndsOn < Latest
                && (a.State != AgreementState.Terminating || a.EndsOn < a.TerminatesOn)
            )
            .Select(a => a.Id);

    public IQueryable<Guid> ToTerminate() =>
        data
            .Agreements.Where(a => a.State == AgreementState.Terminating && a.TerminatesOn < Latest)
            .Select(a => a.Id);

    /// <summary>Those whose review has come, and is not answered by a renewal under way.</summary>
    public IQueryable<Guid> ToReview() =>
        data
            .Agreements.Where(a =>
                a.State == AgreementState.InForce
                && a.ReviewOn <= Latest
                && !a.EndsByDecision
                && a.AmendsId == null
                && !data.Agreements.Any(renewal =>
                    renewal.RenewsId == a.Id && AgreementWorkflow.Writing.Contains(renewal.State)
                )
            )
            .Select(a => a.Id);

    /// <summary>
    /// The start date: places become takeable, an amendment's text goes into its agreement, a renewal replaces what it renews. One
    /// transaction, so that never two of them bind at once and never none.
    /// </summary>
    public async Task EnterIntoForceAsync(Guid id, CancellationToken cancel)
    {
        var agreement = await LoadAsync(id, cancel);
        var act = Act();
        agreement.EnterIntoForce(await TodayAsync(agreement, cancel), act);
        var text = agreement.SharedVersion!.Text;
        if (agreement.AmendsId is { } amendedId)
        {
            var amended = await LoadAsync(amendedId, cancel);
            if (MayExpire.Contains(amended.State))
            {
                amended.Consolidate(text, act);
                await OpenPlacesAsync(amended.Id, text, cancel);
                await RefreshSearchAsync(amended, cancel);
            }
        }
        else
        {
            await OpenPlacesAsync(agreement.Id, text, cancel);
        }

        if (agreement.RenewsId is { } renewedId)
        {
            await ReplaceAsync(renewedId, act, cancel);
        }

        await data.SaveChangesAsync(cancel);
    }

    public async Task ExpireAsync(Guid id, CancellationToken cancel)
    {
        var agreement = await LoadAsync(id, cancel);
        agreement.Expire(await TodayAsync(agreement, cancel), Act());
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>The day after the last day of a termination; its amendments end with it.</summary>
    public async Task TerminateAsync(Guid id, CancellationToken cancel)
    {
        var agreement = await LoadAsync(id, cancel);
        var act = Act();
        agreement.Terminate(await TodayAsync(agreement, cancel), act);
        await ReplaceAmendmentsAsync(id, act, cancel);
        await data.SaveChangesAsync(cancel);
    }

    public async Task CallReviewAsync(Guid id, CancellationToken cancel)
    {
        var agreement = await LoadAsync(id, cancel);
        if (agreement.ReviewOn <= await TodayAsync(agreement, cancel))
        {
            agreement.CallReview(Act());
            await data.SaveChangesAsync(cancel);
        }
    }

    private Act Act() => People.Act.OfJob(clock.GetUtcNow().UtcDateTime);

    private async Task<DateOnly> TodayAsync(Agreement agreement, CancellationToken cancel) =>
        (await dues.CityAsync(agreement.OwnerInstitutionId, cancel)).Today(clock);

    private Task<Agreement> LoadAsync(Guid id, CancellationToken cancel) =>
        data
            .Agreements.Include(found => found.Parties)
            .Include(found => found.Versions)
            .Include(found => found.Steps)
            .Include(found => found.Signatures)
            .AsSplitQuery()
            .SingleAsync(found => found.Id == id, cancel);

    private async Task ReplaceAsync(Guid id, Act act, CancellationToken cancel)
    {
        var renewed = await LoadAsync(id, cancel);

        // One whose termination runs, or that has ended, keeps its own end.
        if (
            AgreementWorkflow.Table.Allows(renewed.State, AgreementAction.Replace, AgreementWho.Job)
        )
        {
            renewed.Replace(act);
            await ReplaceAmendmentsAsync(id, act, cancel);
        }
    }

    private async Task ReplaceAmendmentsAsync(Guid id, Act act, CancellationToken cancel)
    {
        var amendments = await data
            .Agreements.Where(found =>
                found.AmendsId == id && found.State == AgreementState.InForce
            )
            .Select(found => found.Id)
            .ToListAsync(cancel);
        foreach (var amendment in amendments)
        {
            (await LoadAsync(amendment, cancel)).Replace(act);
        }
    }

    private async Task RefreshSearchAsync(Agreement agreement, CancellationToken cancel)
    {
        var names = await institutions.NamesAsync(cancel);
        agreement.RefreshSearch(agreement.Parties.Select(party => names[party.InstitutionId].Name));
    }

    /// <summary>
    /// Makes the rows of the text's table things that can be taken. What was taken under an earlier text is never taken back: such a row
    /// stays as large as its takers.
    /// </summary>
    private async Task OpenPlacesAsync(Guid id, AgreementText text, CancellationToken cancel)
    {
        var rows = await data
            .AgreementPlaces.Where(place => place.AgreementId == id)
            .ToListAsync(cancel);
        var left = rows.ToDictionary(KeyOf);
        foreach (var place in text.Places)
        {
            if (!left.Remove(KeyOf(place), out var row))
            {
                data.AgreementPlaces.Add(RowOf(id, place));
                continue;
            }

            Resize(row, Math.Max(place.Number, row.Taken), place.Months);
        }

        foreach (var row in left.Values)
        {
            if (row.Taken == 0)
            {
                data.AgreementPlaces.Remove(row);
            }
            else
            {
                Resize(row, row.Taken, row.Months);
            }
        }
    }

    private void Resize(AgreementPlace row, int number, int months)
    {
        data.Entry(row).Property(place => place.Number).CurrentValue = number;
        data.Entry(row).Property(place => place.Months).CurrentValue = months;
    }

    private static (Guid, Guid, string, string, object, string, int) KeyOf(Place place) =>
        (
            place.FromInstitutionId,
            place.ToInstitutionId,
            place.Level,
            place.Isced,
            place.Language,
            place.Cefr,
            place.AcademicYear
        );

    private static (Guid, Guid, string, string, object, string, int) KeyOf(AgreementPlace place) =>
        (
            place.FromInstitutionId,
            place.ToInstitutionId,
            place.Level,
            place.Isced,
            place.Language,
            place.Cefr,
            place.AcademicYear
        );

    private static AgreementPlace RowOf(Guid id, Place place) =>
        new()
        {
            AgreementId = id,
            FromInstitutionId = place.FromInstitutionId,
            ToInstitutionId = place.ToInstitutionId,
            Level = place.Level,
            Isced = place.Isced,
            Language = place.Language,
            Cefr = place.Cefr,
            AcademicYear = place.AcademicYear,
            Number = place.Number,
            Months = place.Months,
        };
}
