using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits;

/// <summary>What the forms of a visit offer, in the reader's language.</summary>
public sealed class VisitChoices(VisitBonds bonds, VisitPeople people, ReaderWords words, Show show)
{
    public IReadOnlyList<SelectListItem> Kinds => Of<VisitKind>("Visits.Kind.");

    public IReadOnlyList<SelectListItem> Modes => Of<VisitMode>("Visits.Mode.");

    public IReadOnlyList<SelectListItem> Passports => Of<PassportGroup>("Visits.Passport.");

    /// <summary>The passport that most visitors from this country have.</summary>
    public PassportGroup UsualPassport(Country home) =>
        home == Country.IR ? PassportGroup.Iran : PassportGroup.Azerbaijan;

    public async Task<IReadOnlyList<SelectListItem>> AgreementsAsync(
        Guid home,
        Guid host,
        Actor actor,
        CancellationToken cancel
    ) =>
        [
            .. (await bonds.ChoicesAsync(home, host, actor, cancel)).Select(
                one => new SelectListItem(Named(one), one.Id.ToString())
            ),
        ];

    /// <summary>No agreement is cited yet, and none that could be lasts until the visit ends.</summary>
    public async Task<bool> OutlivesAllAsync(Visit visit, CancellationToken cancel) =>
        visit.AgreementId is null && !await bonds.SomeLastsAsync(visit, cancel);

    /// <summary>The places that a visit on these days may take; null where none are counted.</summary>
    public Task<PlaceTable?> PlacesAsync(
        Visit visit,
        DateOnly firstDay,
        CancellationToken cancel
    ) => bonds.PlacesAsync(visit, firstDay, cancel);

    /// <summary>What speaks against them, row by row, in the reader's words.</summary>
    public async Task<IReadOnlyList<string>> DoubtsAsync(
        PlaceTable? places,
        Visit visit,
        DateOnly firstDay,
        DateOnly lastDay,
        Actor actor,
        CancellationToken cancel
    ) =>
        places is null
            ? []
            :
            [
                .. (
                    await bonds.DoubtsAsync(places, visit, firstDay, lastDay, actor, cancel)
                ).SelectMany(Said),
            ];

    /// <summary>The last day of the stay by the months of the place that the visit holds; null where nothing is said of it.</summary>
    public Task<DateOnly?> LastDayOfPlaceAsync(Visit visit, CancellationToken cancel) =>
        bonds.LastDayOfPlaceAsync(visit, cancel);

    /// <summary>For whom the reader may prepare a visit.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OwnPeopleAsync(
        Actor actor,
        CancellationToken cancel
    ) =>
        [
            .. (await people.OwnPeopleAsync(actor, cancel)).Select(one => new SelectListItem(
                one.Name.For(words.Language),
                one.Id.ToString()
            )),
        ];

    /// <summary>The departments that may decide for this person, in the order of the reader's alphabet.</summary>
    public async Task<IReadOnlyList<SelectListItem>> UnitsAsync(
        Guid personId,
        Guid institutionId,
        CancellationToken cancel
    ) =>
        [
            .. (await people.UnitsAsync(personId, institutionId, cancel))
                .Select(unit => new SelectListItem(
                    unit.Name.For(words.Language).Text,
                    unit.Id.ToString()
                ))
                .OrderBy(item => item.Text, Collation.For(words.Language)),
        ];

    public async Task<IReadOnlyList<SelectListItem>> ColleaguesAsync(
        Visit visit,
        CancellationToken cancel
    ) =>
        [
            .. (await people.ColleaguesAsync(visit, cancel)).Select(one => new SelectListItem(
                one.Name.For(words.Language),
                one.Id.ToString()
            )),
        ];

    /// <summary>Rows of which one is left, where there is more than one to choose.</summary>
    public IReadOnlyList<SelectListItem> Open(PlaceTable? places) =>
        places?.Rows.Where(row => row.Left > 0).ToList() is { Count: > 1 } open
            ? [.. open.Select(row => new SelectListItem(Named(row), row.Id.ToString()))]
            : [];

    /// <summary>What kind of place, in which year, and how many are left.</summary>
    public string Named(PlaceRow row) =>
        words[
            "Visits.Places.Row",
            row.Field is { } field
                ? field.For(words.Language).Text
                : words["Agreements.Places.AnyField"],
            BidiText.Isolated(Digits.For(words.Language, AcademicYear.Text(row.AcademicYear))),
            row.Left,
            row.Number
        ];

    private IEnumerable<string> Said(PlaceDoubt doubt)
    {
        if (doubt.IsTooLong)
        {
            yield return words["Visits.Places.TooLong", Named(doubt.Row), doubt.Row.Months];
        }

        if (doubt.IsOtherField)
        {
            yield return words["Visits.Places.OtherField", Named(doubt.Row)];
        }
    }

    private string Named(CitedAgreement one)
    {
        var title = $"{one.Number} {one.Title.For(words.Language).Text}";
        return one.LastDay is { } last
            ? words["Visits.Form.AgreementUntil", title, show.DateBoth(last)]
            : title;
    }

    private List<SelectListItem> Of<T>(string prefix)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new SelectListItem(words[prefix + value], value.ToString())),
        ];
}
