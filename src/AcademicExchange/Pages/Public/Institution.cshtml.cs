using AcademicExchange.Features.Institutions;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace AcademicExchange.Pages.Public;

/// <summary>One institution as everybody may see it, with the ways on for those who keep it.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
public sealed class InstitutionModel(
    InstitutionQueries institutions,
    CalendarService calendars,
    Show show,
    TimeProvider clock
) : ExchangePage
{
    private const int DaysShown = 120;

    public InstitutionView View { get; private set; } = null!;

    /// <summary>City and country.</summary>
    public string Place { get; private set; } = "";

    public string WeekendNow { get; private set; } = "";

    public IReadOnlyList<HolidayDay> NextDays { get; private set; } = [];

    public string? RorUrl => RorId.TryParse(View.Details.RorId, out var id) ? id!.Url : null;

    public bool MayEdit => InstitutionAccess.MayEdit(Actor, View.Id);

    public IReadOnlyList<UnitView> Units =>
        [
            .. View
                .Units.Where(unit => MayEdit || !unit.Closed)
                .OrderBy(unit => unit.Closed)
                .ThenBy(unit => unit.Name.For(Words.Language).Text, Collation.For(Words.Language)),
        ];

    public string Languages =>
        string.Join(
            " · ",
            (View.Details.InstructionLanguages ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(code => Words["Institutions.Language." + code])
        );

    public RecordHead Head
    {
        get
        {
            var (title, language) = View.Name.For(Words.Language);
            return new RecordHead
            {
                Title = title,
                TitleLanguage = language,
                Kind = Place,
                Number = View.Details.Acronym ?? "",
                StateLabel = Words["Institutions.State." + View.State],
                StateTone = InstitutionTones.Of(View.State),
                Actions = [.. Actions()],
            };
        }
    }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        var cancel = HttpContext.RequestAborted;
        if (await institutions.BySlugAsync(slug, Actor, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        var city =
            (await institutions.CitiesAsync(cancel))
                .FirstOrDefault(one => one.Key == view.City)
                ?.Name.For(Words.Language)
                .Text
            ?? view.City;
        Place = Words["Institutions.Record.Place", city, Words["Country." + view.Country]];
        var nearby =
            view.Country == Country.IR
                ? Platform.Calendars.City.Tabriz
                : Platform.Calendars.City.Baku;
        var today = nearby.Today(clock);
        var calendar = await calendars.ViewAsync(view.Country, view.Id, today, DaysShown, cancel);
        WeekendNow = string.Join(" · ", WeekendWords.Of(calendar.DaysOn(today), show));
        NextDays = calendar.Holidays;
        return Page();
    }

    private IEnumerable<RecordAction> Actions()
    {
        if (MayEdit)
        {
            yield return new(Words["Institutions.Edit.Action"], InstitutionLinks.Edit(View.Slug));
            yield return new(
                Words["Institutions.Calendar.Action"],
                InstitutionLinks.Calendar(View.Slug)
            );
            yield return new(
                Words["Institutions.Reminders.Action"],
                InstitutionLinks.Reminders(View.Slug)
            );
        }

        if (InstitutionAccess.MayKeepRegister(Actor))
        {
            var suspends = View.State == InstitutionState.Active;
            yield return new(
                Words[
                    suspends
                        ? "Institutions.State.Suspend.Submit"
                        : "Institutions.State.Activate.Submit"
                ],
                InstitutionLinks.State(View.Slug),
                suspends ? Tone.Danger : Tone.Neutral
            );
        }
    }
}
