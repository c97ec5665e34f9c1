using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Institutions;

/// <summary>The closed lists of the forms, worded for the reader.</summary>
public sealed class InstitutionChoices(ReaderWords words, IReadOnlyList<CityInfo> cities)
{
    public IReadOnlyList<CityInfo> Known => cities;

    public IReadOnlyList<SelectListItem> Cities
    {
        get
        {
            var groups = Enum.GetValues<Country>()
                .ToDictionary(
                    one => one,
                    one => new SelectListGroup { Name = words["Country." + one] }
                );
            return
            [
                .. cities.Select(city => new SelectListItem
                {
                    Text = city.Name.For(words.Language).Text,
                    Value = city.Key,
                    Group = groups[city.Country],
                }),
            ];
        }
    }

    public IReadOnlyList<SelectListItem> Ownerships => Of("Ownership", InstitutionCodes.Ownerships);

    public IReadOnlyList<SelectListItem> Fields =>
        [
            .. Of("Field", InstitutionCodes.Fields)
                .OrderBy(item => item.Text, Collation.For(words.Language)),
        ];

    public IReadOnlyList<SelectListItem> Authorities =>
        Of("Authority", InstitutionCodes.Authorities);

    public IReadOnlyList<SelectListItem> Languages => Of("Language", InstitutionCodes.Languages);

    private List<SelectListItem> Of(string kind, IEnumerable<string> codes) =>
        [.. codes.Select(code => new SelectListItem(words[$"Institutions.{kind}.{code}"], code))];
}
