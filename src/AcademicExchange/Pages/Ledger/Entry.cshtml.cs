using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Web.View;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Ledger;

/// <summary>One entry by hand: what it says, its lines, what was answered, and what this side may answer.</summary>
[ForRoles(Role.InternationalOfficer, Role.Signatory, Role.Auditor)]
public sealed class EntryModel(
    HandEntryQueries queries,
    HandEntryService service,
    LedgerList list,
    HistoryQueries history
) : ExchangePage
{
    public sealed class AnswerInput
    {
        [StringLength(HistoryEntry.NoteLength)]
        public string? Note { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; init; }

    [BindProperty]
    public int Version { get; init; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public HandEntryView View { get; private set; } = null!;

    public HandEntry Entry => View.Entry;

    public int FormVersion => Carried(Entry.Version, Version);

    public IReadOnlyList<LedgerRow> Lines { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    /// <summary>What this reader may do now.</summary>
    public IReadOnlyList<Transition<HandEntryState, HandEntryAction, HandEntryWho>> Open =>
        [.. HandEntryWorkflow.Table.Open(Entry.State, LedgerAccess.WhoIs(Entry, Actor))];

    public bool MayOpenEvidence => LedgerAccess.MayOpenEvidence(Actor);

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    /// <param name="answer">What this side says.</param>
    public async Task<IActionResult> OnPostAsync(HandEntryAction? answer)
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        if (LedgerAccess.WhoIs(Entry, Actor) == HandEntryWho.None)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (answer is not { } action)
        {
            return await InvalidAsync();
        }

        return await DoAsync(
            () => service.AnswerAsync(Id, Version, action, Act(Input.Note), Cancel),
            () =>
            {
                TempData.Say(Words["Ledger.Entry.Done." + action]);
                return Redirect(LedgerLinks.Entry(Id));
            },
            LoadAsync
        );
    }

    protected override string FieldOf(string rule) => rule == "note-required" ? "Input.Note" : "";

    private async Task<bool> LoadAsync()
    {
        if (await queries.FindAsync(Id, Actor, Cancel) is not { } found)
        {
            return false;
        }

        View = found;
        Lines = await list.OfEntryAsync(Id, Actor, Cancel);
        History = [.. (await history.OfAsync(Id, Actor.InstitutionId, Cancel)).Select(Line)];
        return true;
    }

    private TimelineEntry Line(HistoryLine line)
    {
        var who = line.Person?.For(Words.Language) ?? Words["Agreements.History.Job"];
        var name = Doer.Named(Words, who, line.For?.For(Words.Language));
        var side = line.Entry.InstitutionId == View.From.Id ? View.From : View.To;
        return new TimelineEntry(
            line.Entry.AtUtc,
            Words["Ledger.Entry.Done." + line.Entry.Action],
            $"{name} · {side.Name.For(Words.Language).Text}",
            line.Entry.Note,
            line.Entry.From == line.Entry.To ? Tone.Neutral : Tone.Info
        );
    }
}
