using AcademicExchange.Features.Institutions;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Institutions;

internal static class InstitutionFormErrors
{
    /// <summary>Puts what the rules say against an entry at the fields of the form.</summary>
    public static void AddErrors(
        this ExchangePage page,
        InstitutionEntry entry,
        IReadOnlyCollection<CityInfo> cities
    )
    {
        foreach (var (field, word) in InstitutionRules.Errors(entry, cities))
        {
            var name = InstitutionInput.NameOf(field);
            if (page.ModelState[name] is not { Errors.Count: > 0 })
            {
                page.ModelState.AddModelError(name, page.Words[word]);
            }
        }
    }
}
