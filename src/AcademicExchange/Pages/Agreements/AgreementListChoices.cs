using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements;

/// <summary>What the filters of the list offer, in the reader's language.</summary>
public sealed record AgreementListOptions(
    IReadOnlyList<SelectListItem> States,
    IReadOnlyList<SelectListItem> Kinds,
    IReadOnlyList<SelectListItem> Partners,
    IReadOnlyList<SelectListItem> Awaits,
    IReadOnlyList<SelectListItem> Years
)
{
    public static readonly AgreementListOptions None = new([], [], [], [], []);
}

/// <summary>Makes the choices of the filters.</summary>
public sealed class AgreementListChoices(
    InstitutionQueries institutions,
    ReaderWords words,
    Show show,
    TimeProvider clock
)
{
    private const int YearsBack = 12;

    public async Task<AgreementListOptions> ForAsync(Actor actor, CancellationToken cancel) =>
        new(
            Of<AgreementState>("Agreements.State."),
            Of<AgreementKind>("Agreements.Kind."),
            Partners((await institutions.NamesAsync(cancel)).InOrder(words.Language), actor),
            Of<AwaitedSide>("Lists.Awaits."),
            Years()
        );

    private List<SelectListItem> Of<T>(string prefix)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new SelectListItem(words[prefix + value], value.ToString())),
        ];

    private List<SelectListItem> Partners(IEnumerable<InstitutionName> all, Actor actor)
    {
        var groups = Enum.GetValues<Country>()
            .ToDictionary(
                country => country,
                country => new SelectListGroup { Name = words["Lists.Country." + country] }
            );
        return
        [
            .. all.Where(one => one.Id != actor.InstitutionId)
                .OrderBy(one => one.Country == Country.AZ)
                .Select(one => new SelectListItem(one.Name.For(words.Language).Text, one.Slug)
                {
                    Group = groups[one.Country],
                }),
        ];
    }

    /// <summary>Years of the reader's calendar, the newest first.</summary>
    private List<SelectListItem> Years()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var now =
            show.Reader.Calendar == CalendarChoice.SolarHijri
                ? SolarHijri.From(today).Year
                : today.Year;
        return
        [
            .. Enumerable
                .Range(0, YearsBack)
                .Select(back => new SelectListItem(
                    show.Year(now - back),
                    FormattableString.Invariant($"{now - back}")
                )),
        ];
    }
}
