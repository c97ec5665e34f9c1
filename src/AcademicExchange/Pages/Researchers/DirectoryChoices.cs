using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Reference;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Researchers;

/// <summary>What the forms and filters of the directory offer, in the reader's language.</summary>
public sealed class DirectoryChoices(
    IscedQueries isced,
    InstitutionQueries institutions,
    AgreementPartners partners,
    ReaderWords words
)
{
    /// <summary>Languages that researchers of the two cities work in (ISO 639-1).</summary>
    public static readonly IReadOnlyList<string> Languages =
    [
        "fa",
        "az",
        "en",
        "ru",
        "tr",
        "ar",
        "fr",
        "de",
    ];

    public static readonly IReadOnlyList<string> Cefr = ["A1", "A2", "B1", "B2", "C1", "C2"];

    /// <summary>Detailed fields, to describe something by.</summary>
    public async Task<IReadOnlyList<SelectListItem>> FieldsAsync(CancellationToken cancel) =>
        (await isced.ChoicesAsync(cancel)).ToItems(words.Language);

    /// <summary>Broad and narrow fields, to look by: a field holds those below it.</summary>
    public async Task<IReadOnlyList<SelectListItem>> FiltersAsync(CancellationToken cancel) =>
        [
            .. (await isced.AllAsync(cancel))
                .Values.Where(field => field.Code.Length is 2 or 3)
                .Where(field => field.Kind is "regular")
                .OrderBy(field => field.Code, StringComparer.Ordinal)
                .Select(field => new SelectListItem(
                    $"{field.Code} {field.Title.For(words.Language).Text}",
                    field.Code
                )),
        ];

    public IReadOnlyList<SelectListItem> Spoken() =>
        [
            .. Languages.Select(code => new SelectListItem(
                words["Researchers.Language." + code],
                code
            )),
        ];

    public static IReadOnlyList<SelectListItem> Levels() =>
        [.. Cefr.Select(level => new SelectListItem(level, level))];

    /// <summary>The own institution and those with which an agreement binds it.</summary>
    public async Task<IReadOnlyList<SelectListItem>> CircleAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        if (actor.InstitutionId is not { } own)
        {
            return [];
        }

        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. (await partners.OfAsync(own, cancel))
                .Prepend(own)
                .Select(id => names[id])
                .Select(one => new SelectListItem(one.Name.For(words.Language).Text, one.Slug))
                .OrderBy(item => item.Text, Collation.For(words.Language)),
        ];
    }
}
