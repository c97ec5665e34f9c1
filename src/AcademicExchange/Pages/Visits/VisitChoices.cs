using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits;

/// <summary>What the forms of a visit offer, in the reader's language.</summary>
public sealed class VisitChoices(VisitBonds bonds, ReaderWords words, Show show)
{
    public IReadOnlyList<SelectListItem> Kinds => Of<VisitKind>("Visits.Kind.");

    public IReadOnlyList<SelectListItem> Modes => Of<VisitMode>("Visits.Mode.");

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
