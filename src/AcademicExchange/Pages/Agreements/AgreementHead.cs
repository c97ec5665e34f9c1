using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Agreements;

/// <summary>The head of an agreement's pages: state, life line, whose turn and since when, what this reader may do.</summary>
public static class AgreementHead
{
    /// <summary>Actions that a record's head offers, in the order of importance; the rest stands on the page it belongs to.</summary>
    private static readonly AgreementAction[] Offered =
    [
        AgreementAction.Accept,
        AgreementAction.Endorse,
        AgreementAction.RecordMinistryApproval,
        AgreementAction.EditText,
        AgreementAction.RecordLegalReview,
        AgreementAction.RecordTranslationCheck,
        AgreementAction.Send,
        AgreementAction.Return,
        AgreementAction.Approve,
        AgreementAction.SendToSignature,
        AgreementAction.Sign,
        AgreementAction.ConfirmTermination,
        AgreementAction.AgreeTermination,
        AgreementAction.Resume,
        AgreementAction.RecordActivityReport,
        AgreementAction.Renew,
        AgreementAction.OpenAmendment,
        AgreementAction.Decline,
        AgreementAction.RefuseSignature,
        AgreementAction.RevokeApproval,
        AgreementAction.RevokeTermination,
        AgreementAction.Withdraw,
        AgreementAction.Discard,
        AgreementAction.LetExpire,
        AgreementAction.Suspend,
        AgreementAction.ProposeTermination,
        AgreementAction.Publish,
    ];

    public static RecordHead For(
        AgreementFrame frame,
        ReaderWords words,
        Show show,
        string tab,
        DateTime nowUtc
    )
    {
        var agreement = frame.Agreement;
        var (title, language) = agreement.Title.For(words.Language);
        var open = frame.Open();
        return new RecordHead
        {
            Kind = AgreementKinds.Of(words, agreement.Kind, agreement.AmendsId is not null),
            Title = title,
            TitleLanguage = language,
            Number = agreement.Number,
            IsDemo = agreement.IsDemo,
            StateLabel = words["Agreements.State." + agreement.State],
            StateTone = ToneOf(agreement.State),
            Life = LifeLine(agreement.State, words),
            TurnText = Turn(frame, words, show),
            IsReadersTurn = frame.IsOwnTurn,
            TurnSince = words[
                "Agreements.Turn.Since",
                show.DateLong(show.Reader.City.DayOf(Since(frame)))
            ],
            DueText = Due(frame) is { } due
                ? words["Agreements.Turn.Due", show.DateBoth(due)]
                : null,
            IsOverdue = Due(frame) < show.Reader.City.DayOf(nowUtc),
            NextText = words["Agreements.Next." + Next(agreement)],
            IsStep = tab.Length == 0,
            Actions =
            [
                .. Offered
                    .Where(open.Contains)
                    .Where(action => !frame.IsDone(action))
                    .Select(action => ActionOf(frame, action, words)),
            ],
            Tabs = TabsOf(frame, words, tab),
        };
    }

    /// <summary>What comes next: by the state, save where one state has two ways on.</summary>
    private static string Next(Agreement agreement) =>
        agreement switch
        {
            { State: AgreementState.InForce, AmendsId: not null } => "InForce.Amendment",
            { State: AgreementState.TerminationProposed, TerminationConfirmedUtc: not null } =>
                "TerminationProposed.Confirmed",
            _ => $"{agreement.State}",
        };

    private static RecordAction ActionOf(
        AgreementFrame frame,
        AgreementAction action,
        ReaderWords words
    )
    {
        var rule = frame.WhyNot(action);
        return new RecordAction(
            words["Agreements.Do." + action],
            AgreementLinks.Do(frame.Agreement.Id, action),
            ToneOf(action),
            rule is null,
            rule is null ? null : words["Rule." + rule]
        );
    }

    public static Tone ToneOf(AgreementState state) =>
        state switch
        {
            AgreementState.InForce or AgreementState.Signed => Tone.Good,
            AgreementState.Suspended
            or AgreementState.ReviewDue
            or AgreementState.TerminationProposed
            or AgreementState.Terminating => Tone.Warning,
            AgreementState.Declined or AgreementState.Withdrawn or AgreementState.Discarded =>
                Tone.Neutral,
            AgreementState.Terminated or AgreementState.Expired or AgreementState.Replaced =>
                Tone.Neutral,
            _ => Tone.Info,
        };

    private static Tone ToneOf(AgreementAction action) =>
        action
            is AgreementAction.Decline
                or AgreementAction.RefuseSignature
                or AgreementAction.RevokeApproval
                or AgreementAction.Discard
                or AgreementAction.Withdraw
                or AgreementAction.ProposeTermination
                or AgreementAction.Suspend
            ? Tone.Danger
            : Tone.Neutral;

    private static string? Turn(AgreementFrame frame, ReaderWords words, Show show)
    {
        var awaited = frame
            .Agreement.Parties.Where(party => party.AwaitedRole is not null)
            .ToList();
        if (awaited.Count == 0)
        {
            return null;
        }

        if (frame.IsOwnTurn)
        {
            return words["Agreements.Turn.Yours"];
        }

        var whom = awaited.Select(party =>
            words[
                "Agreements.Turn.Whom",
                words["People.Role." + party.AwaitedRole],
                frame.Parties[party.InstitutionId].Name.For(words.Language).Text
            ]
        );
        return words["Agreements.Turn.Waiting", show.List(whom)];
    }

    /// <summary>Since when somebody is awaited; where nobody is, since when the state holds.</summary>
    private static DateTime Since(AgreementFrame frame) =>
        Awaited(frame).Min(party => party.AwaitedSinceUtc) ?? frame.Agreement.StateSinceUtc;

    private static DateOnly? Due(AgreementFrame frame) => Awaited(frame).Min(party => party.DueOn);

    /// <summary>The own side where it is its turn; else all that are awaited.</summary>
    private static IEnumerable<AgreementParty> Awaited(AgreementFrame frame) =>
        frame.Agreement.Parties.Where(party =>
            party.AwaitedRole is not null
            && (!frame.IsOwnTurn || party.InstitutionId == frame.OwnInstitutionId)
        );

    /// <summary>The main road; where the record has left it, its own state stands as the last step. What ended before it began has no road.</summary>
    private static List<Step> LifeLine(AgreementState state, ReaderWords words)
    {
        if (
            state is AgreementState.Declined or AgreementState.Discarded or AgreementState.Withdrawn
        )
        {
            return [];
        }

        IReadOnlyList<AgreementState> road =
            state == AgreementState.Proposed
                ? [state, .. AgreementWorkflow.MainRoad]
                : AgreementWorkflow.MainRoad;
        var now = state switch
        {
            AgreementState.ApprovedByOne => 1,
            _ when road.Contains(state) => road.ToList().IndexOf(state),
            _ => road.Count,
        };
        var steps = road.Select(
                (step, at) =>
                    new Step(
                        words["Agreements.State." + step],
                        at < now ? StepState.Done
                            : at == now ? StepState.Now
                            : StepState.Next
                    )
            )
            .ToList();
        if (now == road.Count)
        {
            steps.Add(new Step(words["Agreements.State." + state], StepState.Now));
        }

        return steps;
    }

    private static List<RecordTab> TabsOf(AgreementFrame frame, ReaderWords words, string current)
    {
        var id = frame.Agreement.Id;
        var hasText =
            frame.Agreement.State is not (AgreementState.Proposed or AgreementState.Declined);
        List<(string Key, string Url, bool Shown, int? Count)> tabs =
        [
            ("Overview", AgreementLinks.Record(id), true, null),
            (
                "Text",
                AgreementLinks.Text(id),
                hasText,
                frame.OpenComments > 0 ? frame.OpenComments : null
            ),
            ("Versions", AgreementLinks.Versions(id), hasText, null),
            ("Steps", AgreementLinks.Steps(id), hasText, null),
            ("Signatures", AgreementLinks.Signatures(id), hasText, null),
            ("Documents", AgreementLinks.Documents(id), hasText, null),
            (
                "Notes",
                AgreementLinks.Notes(id),
                AgreementAccess.SeesNotes(frame.Agreement, frame.Actor),
                null
            ),
            ("History", AgreementLinks.History(id), true, null),
        ];
        return
        [
            .. tabs.Where(tab => tab.Shown)
                .Select(tab => new RecordTab(
                    words["Agreements.Tab." + tab.Key],
                    tab.Url,
                    tab.Key == current,
                    tab.Count
                )),
        ];
    }
}
