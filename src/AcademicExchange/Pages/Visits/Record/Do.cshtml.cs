using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>One step of the table, explained and confirmed: with its note, its days and what it asks for besides.</summary>
public sealed class DoModel(VisitService service, VisitChoices choices, ChecklistPlanner checklist)
    : VisitPage
{
    public sealed class DoInput
    {
        [StringLength(HistoryEntry.NoteLength)]
        public string? Note { get; set; }

        public DateOnly? Day { get; set; }

        public DateOnly? FirstDay { get; set; }

        public DateOnly? LastDay { get; set; }

        public Guid? Agreement { get; set; }

        /// <summary>The row of places from which one is taken.</summary>
        public Guid? Place { get; set; }

        /// <summary>The stay is extended though it gets longer than its place says.</summary>
        public bool Anyway { get; set; }

        /// <summary>Who receives the guest instead.</summary>
        public Guid? Host { get; set; }

        [StringLength(Visit.ReferenceLength)]
        public string? PermitReference { get; set; }

        [StringLength(Visit.TextLength)]
        public string? Report { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public VisitAction Doing { get; init; }

    [BindProperty]
    public DoInput Input { get; set; } = new();

    public override VisitAction? Step => Doing;

    public bool NoteRequired =>
        VisitWorkflow
            .Table.Open(Visit.State, Frame.Who)
            .Any(row => row.Action == Doing && row.Note == Note.Required);

    /// <summary>The home office names the agreement and the permit.</summary>
    public bool NamesAgreement =>
        Doing == VisitAction.Approve && Visit.State == VisitState.AtHomeOffice;

    /// <summary>Before the host is asked, everything stays at home; what the host's department says, with the host's institution.</summary>
    public bool NoteIsInternal =>
        Doing == VisitAction.Approve
            ? Visit.State is VisitState.AtHomeDepartment or VisitState.AtHostDepartment
            : !Visit.Host.Sees;

    public IReadOnlyList<SelectListItem> Agreements { get; private set; } = [];

    public VisitChoices Choices => choices;

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    /// <summary>The places of the agreement, where the step takes one or leads to it.</summary>
    public PlaceTable? Places { get; private set; }

    /// <summary>What speaks against these places: the length of the stay, its field.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];

    /// <summary>Until when a stay may be extended by the months of its place; null where nothing is said of it.</summary>
    public DateOnly? PlaceUntil { get; private set; }

    /// <summary>The wished day lies behind that.</summary>
    public bool IsBeyondPlace => Input.LastDay > PlaceUntil;

    /// <summary>What the checklist will ask for when its day has passed already; the visitor hears of it before submitting.</summary>
    public IReadOnlyList<PlannedItem> Late { get; private set; } = [];

    /// <summary>No agreement lasts until the visit ends; the visitor hears of it before submitting.</summary>
    public bool OutlivesAll { get; private set; }

    /// <summary>The step takes one of the places.</summary>
    public bool TakesPlace =>
        Doing == VisitAction.AgreePostponement
        || (Doing == VisitAction.Approve && Visit.State == VisitState.AtHostOffice);

    /// <summary>A step that has a page of its own is taken there.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var own = VisitLinks.Do(Id, Doing);
        if (!own.Contains("/do/", StringComparison.Ordinal))
        {
            return Redirect(own);
        }

        Input = new DoInput
        {
            FirstDay = Visit.FirstDay,
            LastDay = Visit.LastDay,
            Agreement = Visit.AgreementId,
        };
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Doing == VisitAction.Extend)
        {
            PlaceUntil = await choices.LastDayOfPlaceAsync(Visit, Cancel);
            if (IsBeyondPlace && !Input.Anyway)
            {
                return await RefuseAsync(
                    "Input.LastDay",
                    Words[
                        "Visits.Places.Until",
                        HttpContext
                            .RequestServices.GetRequiredService<Show>()
                            .DateBoth(PlaceUntil!.Value)
                    ],
                    PrepareAsync
                );
            }
        }

        foreach (var (field, _) in DaysAsked().Where(IsMissing))
        {
            ModelState.AddModelError(field, Words["Rule.agreement.day-missing"]);
        }

        // The form comes back anyway: it says all that it lacks.
        if (!ModelState.IsValid && NoteRequired && string.IsNullOrWhiteSpace(Input.Note))
        {
            ModelState.AddModelError("Input.Note", Words["Rule.note-required"]);
        }

        return await DoAsync(
            () => TakeAsync(Act(Input.Note)),
            () =>
            {
                TempData.Say(Words["Visits.Done." + Doing]);
                return Redirect(VisitLinks.Record(Id));
            },
            PrepareAsync
        );
    }

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "note-required" => "Input.Note",
            "visit.arrival" or "visit.departure" or "visit.not-early" => "Input.Day",
            "visit.agreement-missing"
            or "visit.no-agreement"
            or "visit.outlives-agreement" when NamesAgreement => "Input.Agreement",
            "visit.not-longer" or "visit.days" => "Input.LastDay",
            "visit.outlives-agreement" when Doing is VisitAction.Extend or VisitAction.Postpone =>
                "Input.LastDay",
            "visit.same-days" => "Input.FirstDay",
            "visit.days-past" when Doing == VisitAction.Postpone => "Input.FirstDay",
            "visit.place-missing" or "visit.place-unknown" => "Input.Place",
            "visit.same-host" or "visit.not-a-colleague" => "Input.Host",
            "visit.permit-missing" => "Input.PermitReference",
            "visit.report-empty" => "Input.Report",
            _ => "",
        };

    /// <summary>The days without which the step cannot be taken.</summary>
    private IEnumerable<(string Field, DateOnly? Day)> DaysAsked() =>
        Doing switch
        {
            VisitAction.RecordArrival or VisitAction.RecordDeparture or VisitAction.ReturnEarly =>
            [
                ("Input.Day", Input.Day),
            ],
            VisitAction.Extend => [("Input.LastDay", Input.LastDay)],
            VisitAction.Postpone =>
            [
                ("Input.FirstDay", Input.FirstDay),
                ("Input.LastDay", Input.LastDay),
            ],
            _ => [],
        };

    /// <summary>Left empty; a day that could not be read has its error already.</summary>
    private bool IsMissing((string Field, DateOnly? Day) asked) =>
        asked.Day is null
        && ModelState.GetFieldValidationState(asked.Field) != ModelValidationState.Invalid;

    private Task TakeAsync(Features.People.Act act) =>
        Doing switch
        {
            VisitAction.Submit => service.SubmitAsync(Id, Version, act, Cancel),
            VisitAction.Discard => service.DiscardAsync(Id, Version, act, Cancel),
            VisitAction.Withdraw => service.WithdrawAsync(Id, Version, act, Cancel),
            VisitAction.Approve => service.ApproveAsync(
                Id,
                Version,
                Input.Agreement,
                Input.PermitReference,
                Input.Place,
                act,
                Cancel
            ),
            VisitAction.Return => service.ReturnAsync(Id, Version, act, Cancel),
            VisitAction.Decline => service.DeclineAsync(Id, Version, act, Cancel),
            VisitAction.AskInformation => service.AskInformationAsync(Id, Version, act, Cancel),
            VisitAction.Answer => service.AnswerAsync(Id, Version, act, Cancel),
            VisitAction.Confirm => service.ConfirmAsync(Id, Version, act, Cancel),
            VisitAction.Postpone => service.PostponeAsync(
                Id,
                Version,
                Input.FirstDay!.Value,
                Input.LastDay!.Value,
                act,
                Cancel
            ),
            VisitAction.AgreePostponement => service.AgreePostponementAsync(
                Id,
                Version,
                Input.Place,
                act,
                Cancel
            ),
            VisitAction.RefusePostponement => service.RefusePostponementAsync(
                Id,
                Version,
                act,
                Cancel
            ),
            VisitAction.RecordArrival => service.RecordArrivalAsync(
                Id,
                Version,
                Input.Day!.Value,
                act,
                Cancel
            ),
            VisitAction.RecordDeparture => service.RecordDepartureAsync(
                Id,
                Version,
                Input.Day!.Value,
                act,
                Cancel
            ),
            VisitAction.ReturnEarly => service.ReturnEarlyAsync(
                Id,
                Version,
                Input.Day!.Value,
                act,
                Cancel
            ),
            VisitAction.Extend => service.ExtendAsync(
                Id,
                Version,
                Input.LastDay!.Value,
                act,
                Cancel
            ),
            VisitAction.MoveOnline => service.MoveOnlineAsync(Id, Version, act, Cancel),
            VisitAction.Suspend => service.SuspendAsync(Id, Version, act, Cancel),
            VisitAction.Resume => service.ResumeAsync(Id, Version, act, Cancel),
            VisitAction.Cancel => service.CancelAsync(Id, Version, act, Cancel),
            VisitAction.Report => service.ReportAsync(Id, Version, Input.Report, act, Cancel),
            VisitAction.ReplaceHost => service.ReplaceHostAsync(
                Id,
                Version,
                Input.Host,
                act,
                Cancel
            ),
            VisitAction.Close => service.CloseAsync(Id, Version, act, Cancel),
            _ => throw new RuleViolation("visit.wrong-state"),
        };

    private async Task PrepareAsync()
    {
        if (NamesAgreement)
        {
            Agreements = await choices.AgreementsAsync(
                Visit.HomeInstitutionId,
                Visit.HostInstitutionId,
                Actor,
                Cancel
            );
        }

        if (Doing == VisitAction.Submit)
        {
            var today = Features.People.InstitutionDay.Of(
                Frame.HomeInstitution.Country,
                Act().NowUtc
            );
            Late = await checklist.LateAsync(Visit, today, Cancel);
            OutlivesAll = await choices.OutlivesAllAsync(Visit, Cancel);
        }

        if (Doing == VisitAction.Extend)
        {
            PlaceUntil ??= await choices.LastDayOfPlaceAsync(Visit, Cancel);
        }

        if (Doing == VisitAction.ReplaceHost)
        {
            Colleagues = await choices.ColleaguesAsync(Visit, Cancel);
        }

        if (TakesPlace || NamesAgreement)
        {
            var (first, last) =
                Doing == VisitAction.Approve
                    ? (Visit.FirstDay!.Value, Visit.LastDay!.Value)
                    : (Visit.WishedFirstDay!.Value, Visit.WishedLastDay!.Value);
            Places = await choices.PlacesAsync(Visit, first, Cancel);
            Doubts = await choices.DoubtsAsync(Places, Visit, first, last, Actor, Cancel);
        }
    }
}
