using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits;

/// <summary>What the filters of the list offer, in the reader's language.</summary>
public sealed class VisitListChoices(InstitutionQueries institutions, ReaderWords words)
{
    public IReadOnlyList<SelectListItem> States => Of<VisitState>("Visits.State.");

    public IReadOnlyList<SelectListItem> Kinds => Of<VisitKind>("Visits.Kind.");

    public IReadOnlyList<SelectListItem> Directions => Of<VisitDirection>("Visits.Direction.");

    /// <summary>All institutions but the own, by country.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PartnersAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        var groups = Enum.GetValues<Country>()
            .ToDictionary(
                country => country,
                country => new SelectListGroup { Name = words["Lists.Country." + country] }
            );
        return
        [
            .. (await institutions.NamesAsync(cancel))
                .InOrder(words.Language)
                .Where(one => one.Id != actor.InstitutionId)
                .OrderBy(one => one.Country == Country.AZ)
                .Select(one => new SelectListItem(one.Name.For(words.Language).Text, one.Slug)
                {
                    Group = groups[one.Country],
                }),
        ];
    }

    private List<SelectListItem> Of<T>(string prefix)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new SelectListItem(words[prefix + value], value.ToString())),
        ];
}
