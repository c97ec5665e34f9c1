using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Reference;

/// <summary>The fields of ISCED-F as choices of a form, by broad field.</summary>
public static class IscedItems
{
    public static IReadOnlyList<SelectListItem> ToItems(
        this IReadOnlyList<IscedChoice> choices,
        Language language
    )
    {
        var groups = choices
            .Select(choice => choice.Broad)
            .Distinct()
            .ToDictionary(
                broad => broad,
                broad => new SelectListGroup { Name = broad.For(language).Text }
            );
        return
        [
            .. choices.Select(choice => new SelectListItem
            {
                Text = $"{choice.Code} {choice.Title.For(language).Text}",
                Value = choice.Code,
                Group = groups[choice.Broad],
            }),
        ];
    }
}
