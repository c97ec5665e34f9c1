using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Researchers;

/// <summary>A researcher says whom they can host, for what and when; colleagues of partner institutions find it.</summary>
public sealed class HostingOffer : Record, IListed
{
    public const string RecordKind = "hosting-offer";
    public const int TitleLength = 200;
    public const int TextLength = 3000;
    public const int MostWeeksOffered = 52;
    public const int MostGuests = 20;

    private HostingOffer() { }

    /// <exception cref="RuleViolation">As <see cref="Reword"/>.</exception>
    public HostingOffer(
        Guid id,
        Guid institutionId,
        HostingOfferEntry entry,
        DateOnly today,
        Act act
    )
    {
        (Id, HostPersonId, InstitutionId) = (id, act.By.PersonId, institutionId);
        CreatedUtc = act.NowUtc;
        Take(entry, today);
    }

    public Guid HostPersonId { get; private init; }

    public Guid InstitutionId { get; private init; }

    public HostingOfferState State { get; private set; }

    public LocalText Title { get; private set; } = LocalText.Empty;

    public LocalText Text { get; private set; } = LocalText.Empty;

    public IReadOnlyList<string> Isced { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public DateOnly? FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public int MostWeeks { get; private set; }

    public int Guests { get; private set; }

    public bool HasHousing { get; private set; }

    public string Search { get; private set; } = "";

    /// <summary>Changes what is offered; guests who were promised something are told by people, not by this record.</summary>
    /// <exception cref="RuleViolation">"hosting-offer.title", "hosting-offer.field", "hosting-offer.past" where the last day is over,
    /// "hosting-offer.days" where it ends before it begins, "hosting-offer.not-yours".</exception>
    public void Reword(HostingOfferEntry entry, DateOnly today, Act act)
    {
        Demand(act, HostingOfferAction.Reword, State);
        Take(entry, today);
        Note(act, HostingOfferAction.Reword, State);
    }

    public void Close(Act act) => Move(act, HostingOfferAction.Close, HostingOfferState.Closed);

    /// <exception cref="RuleViolation">"hosting-offer.past" where the last day is over: it wants new days first.</exception>
    public void Reopen(DateOnly today, Act act)
    {
        Demand(act, HostingOfferAction.Reopen, HostingOfferState.Open);
        DemandFuture(LastDay, today);
        Move(act, HostingOfferAction.Reopen, HostingOfferState.Open);
    }

    public void Lapse(Act act) => Move(act, HostingOfferAction.Lapse, HostingOfferState.Lapsed);

    /// <summary>Folds what the offer is found by; fields and languages as in <see cref="ResearcherProfile.RefreshSearch"/>.</summary>
    public void RefreshSearch(IEnumerable<string> names, IEnumerable<LocalText> fields) =>
        Search = SearchKey.ForIndex(
            string.Join(
                ' ',
                [
                    .. names,
                    .. fields.Select(field => field.Joined()),
                    Title.Joined(),
                    Text.Joined(),
                    .. Isced.Select(ResearcherProfile.FieldWord),
                    .. Languages.Select(ResearcherProfile.LanguageWord),
                ]
            )
        );

    internal static RuleViolation WithoutTitle => new(RecordKind + ".title");

    internal static RuleViolation WithoutField =>
        new(RecordKind + ".field", ResearcherProfile.MostFields);

    private void Take(HostingOfferEntry entry, DateOnly today)
    {
        if (entry.Title.IsEmpty)
        {
            throw WithoutTitle;
        }

        if (entry.Isced.Count is 0 or > ResearcherProfile.MostFields)
        {
            throw WithoutField;
        }

        if (entry.FirstDay > entry.LastDay)
        {
            throw new RuleViolation(RecordKind + ".days");
        }

        DemandFuture(entry.LastDay, today);
        (Title, Text) = (entry.Title, entry.Text);
        (Isced, Languages) = (entry.Isced, entry.Languages);
        (FirstDay, LastDay) = (entry.FirstDay, entry.LastDay);
        (MostWeeks, Guests) = (entry.MostWeeks, entry.Guests);
        HasHousing = entry.HasHousing;
    }

    private static void DemandFuture(DateOnly lastDay, DateOnly today)
    {
        if (lastDay < today)
        {
            throw new RuleViolation(RecordKind + ".past");
        }
    }

    private void Demand(Act act, HostingOfferAction action, HostingOfferState to) =>
        HostingOfferWorkflow.Table.Demand(
            State,
            action,
            to,
            HostingOfferAccess.WhoIs(this, act.By),
            act.Note
        );

    private void Move(Act act, HostingOfferAction action, HostingOfferState to)
    {
        Demand(act, action, to);
        Note(act, action, to);
        State = to;
    }

    private void Note(Act act, HostingOfferAction action, HostingOfferState to) =>
        Remember(act.EntryOf(RecordKind, Id, State, action, to));
}
