using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Ledger;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Visits;

/// <summary>The head of a visit's pages: state, life line, whose turn and since when, what this reader may do.</summary>
public static class VisitHead
{
    /// <summary>In the order of importance.</summary>
    private static readonly VisitAction[] Offered =
    [
        VisitAction.Submit,
        VisitAction.Edit,
        VisitAction.Answer,
        VisitAction.Approve,
        VisitAction.AgreePostponement,
        VisitAction.Confirm,
        VisitAction.RecordArrival,
        VisitAction.RecordDeparture,
        VisitAction.Report,
        VisitAction.Close,
        VisitAction.Resume,
        VisitAction.AskInformation,
        VisitAction.Extend,
        VisitAction.Postpone,
        VisitAction.MoveOnline,
        VisitAction.Return,
        VisitAction.Decline,
        VisitAction.RefusePostponement,
        VisitAction.ReplaceHost,
        VisitAction.ReturnEarly,
        VisitAction.Suspend,
        VisitAction.Withdraw,
        VisitAction.Cancel,
        VisitAction.Discard,
    ];

    public static RecordHead For(
        VisitFrame frame,
        ReaderWords words,
        Show show,
        string tab,
        DateTime nowUtc
    )
    {
        var visit = frame.Visit;
        var (title, language) = visit.Title.For(words.Language);
        var awaited = visit.Sides.Where(side => side.IsAwaited).ToList();
        // The own side where it is its turn; else all that are awaited.
        var own = awaited.FindAll(side =>
            !frame.IsOwnTurn || side.InstitutionId == frame.Actor.InstitutionId
        );
        var due = own.Min(side => side.DueOn);
        var open = frame.Open();
        return new RecordHead
        {
            Kind = words["Visits.Kind." + visit.Kind],
            Title = title,
            TitleLanguage = language,
            Number = visit.Number,
            IsDemo = visit.IsDemo,
            StateLabel = words["Visits.State." + visit.State],
            StateTone = ToneOf(visit.State),
            Life = LifeLine(visit, words),
            TurnText = Turn(frame, awaited, words, show),
            IsReadersTurn = frame.IsOwnTurn,
            TurnSince = words[
                "Agreements.Turn.Since",
                show.DateLong(
                    show.Reader.City.DayOf(
                        own.Min(side => side.AwaitedSinceUtc) ?? visit.StateSinceUtc
                    )
                )
            ],
            DueText = due is { } day ? words["Agreements.Turn.Due", show.DateBoth(day)] : null,
            IsOverdue = due < show.Reader.City.DayOf(nowUtc),
            NextText = words["Visits.Next." + visit.State],
            IsStep = tab.Length == 0,
            Actions =
            [
                .. Offered.Where(open.Contains).Select(action => ActionOf(frame, action, words)),
            ],
            Tabs =
            [
                Tab("Overview", VisitLinks.Record(visit.Id)),
                Own("Checklist", PreparationLinks.Checklist(visit.Id)),
                Own("Funding", PreparationLinks.Funding(visit.Id)),
                Own("Papers", PreparationLinks.Papers(visit.Id)),
                new RecordTab(
                    words["Letters.Tab"],
                    LetterLinks.All(visit.Id),
                    tab == LetterLinks.Tab
                ),
                .. OutputLinks.TabFor(frame, words, tab),
                .. LedgerLinks.TabFor(frame, words, tab),
                .. PassportLinks.TabFor(frame, words, tab),
                .. ContactsLinks.TabFor(frame, words, tab),
                Tab("History", VisitLinks.History(visit.Id)),
            ],
        };

        RecordTab Tab(string key, string url) =>
            new(words["Agreements.Tab." + key], url, key == tab);
        RecordTab Own(string key, string url) => new(words["Visits.Tab." + key], url, key == tab);
    }

    public static Tone ToneOf(VisitState state) =>
        state switch
        {
            VisitState.Accepted
            or VisitState.Confirmed
            or VisitState.OnSite
            or VisitState.Finished
            or VisitState.Reported => Tone.Good,
            VisitState.InformationAsked or VisitState.Postponed or VisitState.Suspended =>
                Tone.Warning,
            VisitState.Closed
            or VisitState.Declined
            or VisitState.Withdrawn
            or VisitState.Cancelled => Tone.Neutral,
            _ => Tone.Info,
        };

    /// <summary>What ends or stops a visit is a danger, on its button in the head as on its own page.</summary>
    public static Tone ToneOf(VisitAction action) =>
        action
            is VisitAction.Decline
                or VisitAction.Withdraw
                or VisitAction.Discard
                or VisitAction.Cancel
                or VisitAction.Suspend
                or VisitAction.ReturnEarly
            ? Tone.Danger
            : Tone.Neutral;

    /// <summary>Who is awaited, in the reader's words.</summary>
    public static string Whom(ReaderWords words, VisitTurn turn, bool isHome, string institution) =>
        words[
            "Agreements.Turn.Whom",
            turn.Role is { } role
                ? words["People.Role." + role]
                : words[isHome ? "Visits.Who.Visitor" : "Visits.Who.Host"],
            institution
        ];

    private static string? Turn(
        VisitFrame frame,
        List<VisitSide> awaited,
        ReaderWords words,
        Show show
    )
    {
        if (awaited.Count == 0)
        {
            return null;
        }

        if (frame.IsOwnTurn)
        {
            return words["Agreements.Turn.Yours"];
        }

        var whom = awaited.Select(side =>
            Whom(
                words,
                new VisitTurn(
                    side.InstitutionId,
                    side.AwaitedRole,
                    side.AwaitedPersonId,
                    side.AwaitedSinceUtc!.Value,
                    side.DueOn
                ),
                side.IsHome,
                (side.IsHome ? frame.HomeInstitution : frame.HostInstitution)
                    .Name.For(words.Language)
                    .Text
            )
        );
        return words["Agreements.Turn.Waiting", show.List(whom)];
    }

    private static RecordAction ActionOf(VisitFrame frame, VisitAction action, ReaderWords words)
    {
        var rule = frame.WhyNot(action);
        return new RecordAction(
            words["Visits.Do." + action],
            VisitLinks.Do(frame.Visit.Id, action),
            ToneOf(action),
            rule is null,
            rule is null ? null : words["Rule." + rule]
        );
    }

    /// <summary>The main road; where the record is beside it, the state it came from. What ended before anybody travelled has no road.</summary>
    private static List<Step> LifeLine(Visit visit, ReaderWords words)
    {
        if (visit.State is VisitState.Declined or VisitState.Withdrawn or VisitState.Cancelled)
        {
            return [];
        }

        var road = VisitWorkflow.MainRoad;
        var now = road.ToList().IndexOf(visit.ReturnState ?? visit.State);
        return
        [
            .. road.Select(
                (step, at) =>
                    new Step(
                        words["Visits.State." + step],
                        at < now ? StepState.Done
                            : at == now ? StepState.Now
                            : StepState.Next
                    )
            ),
        ];
    }
}
