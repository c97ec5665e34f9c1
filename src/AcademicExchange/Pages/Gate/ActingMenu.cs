using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Gate;

/// <summary>The menu by which the reader changes for whom they act; asked once a request, though the bar shows it twice.</summary>
public sealed class ActingMenu(
    ActingService acting,
    CurrentActor current,
    CurrentReader reader,
    ReaderWords words
)
{
    private SwitchMenu? _menu;

    /// <summary>Null for a visitor, and for who acts for no institution.</summary>
    public async Task<SwitchMenu?> GetAsync(CancellationToken cancel)
    {
        var actor = current.Actor;
        if (_menu is not null || !actor.IsSignedIn)
        {
            return _menu;
        }

        var own = reader.Places.Select(place =>
        {
            var (text, language) = place.Name.For(words.Language);
            var isCurrent = actor.ForPersonId is null && actor.InstitutionId == place.Id;
            return new SwitchChoice($"i{place.Id}", text, language, Current: isCurrent);
        });
        var today = reader.HasStandIns ? await acting.StandInsAsync(actor, cancel) : [];
        var standIns = today.Select(one => new SwitchChoice(
            $"s{one.StandIn.Id}",
            words[
                "Account.Acting.StandIn",
                one.Institution.For(words.Language).Text,
                one.For.NameFor(words.Language)
            ],
            words.Language,
            words[$"People.Role.{one.StandIn.Role}"],
            actor.ForPersonId == one.StandIn.ForPersonId && actor.Is(one.StandIn.Role)
        ));
        List<SwitchChoice> choices = [.. own, .. standIns];
        return _menu =
            choices.Count == 0
                ? null
                : new SwitchMenu(
                    words["Account.Acting.Label"],
                    "/account/acting",
                    "choice",
                    choices
                );
    }
}
