using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>One step of the table, explained and confirmed: with its note, its dates and what it asks for besides.</summary>
public sealed class DoModel(AgreementService service, AgreementQueries queries, Show show)
    : AgreementPage
{
    public sealed class DoInput
    {
        [StringLength(HistoryEntry.NoteLength)]
        public string? Note { get; set; }

        public string? Hash { get; set; }

        public DateOnly? StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }

        public DateOnly? LastDay { get; set; }

        public bool WaiveNotice { get; set; }

        public bool Publishes { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public AgreementAction Doing { get; init; }

    [BindProperty]
    public DoInput Input { get; set; } = new();

    public override AgreementAction? Step => Doing;

    public bool NoteRequired =>
        AgreementWorkflow
            .Table.Open(Agreement.State, Frame.Who)
            .Any(row => row.Action == Doing && row.Note == Note.Required)
        || (Doing == AgreementAction.Return && !Frame.HasWorkingCopy);

    /// <summary>Before the first sending, everything stays with the own side.</summary>
    public bool NoteIsInternal => Agreement.SharedVersionNo == 0 && Doing != AgreementAction.Send;

    /// <summary>A step that has a page of its own is taken there.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var own = AgreementLinks.Do(Id, Doing);
        if (!own.Contains("/do/", StringComparison.Ordinal))
        {
            return Redirect(own);
        }

        await LoadAsync();
        Input = new DoInput
        {
            Hash = Agreement.SharedHash,
            StartsOn = Agreement.EndsOn?.AddDays(1),
            Publishes = Agreement.PartyOf(Actor.InstitutionId)?.Publishes ?? false,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync()
    {
        foreach (var (field, _) in DaysAsked().Where(IsMissing))
        {
            ModelState.AddModelError(field, Words["Rule.agreement.day-missing"]);
        }

        // The form comes back anyway: it says all that it lacks.
        if (!ModelState.IsValid && NoteRequired && string.IsNullOrWhiteSpace(Input.Note))
        {
            ModelState.AddModelError("Input.Note", Words["Rule.note-required"]);
        }

        var target = Id;
        return DoAsync(
            async () => target = await TakeAsync(Act(Input.Note)) ?? Id,
            () =>
            {
                TempData.Say(Words["Agreements.Done." + Doing]);
                return Redirect(AgreementLinks.Record(target));
            },
            LoadAsync
        );
    }

    /// <summary>Why the termination was proposed; what both signatories decide on.</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// What stands under a memorandum that is to be terminated, and goes on without it; only what this reader may know of, not even counted
    /// otherwise (T6).
    /// </summary>
    public IReadOnlyList<RelatedAgreement> Below { get; private set; } = [];

    /// <summary>What is sent or approved: its languages that lag behind are said once more.</summary>
    public AgreementText? Text { get; private set; }

    /// <summary>Between which days a termination can end it.</summary>
    public string NoticeHint =>
        Words[
            "Agreements.Terminate.Notice",
            Agreement.NoticeMonths,
            show.DateBoth(Agreement.NoticeEnd(DateOnly.FromDateTime(Act().NowUtc))),
            Agreement.EndsOn is { } ends ? show.DateBoth(ends) : "–"
        ];

    private async Task LoadAsync()
    {
        if (Doing is AgreementAction.Send or AgreementAction.Return or AgreementAction.Approve)
        {
            Text = (await queries.VersionAsync(Frame, Cancel))?.Text;
        }

        if (
            Agreement.Kind == AgreementKind.Memorandum
            && Doing
                is AgreementAction.ProposeTermination
                    or AgreementAction.ConfirmTermination
                    or AgreementAction.AgreeTermination
        )
        {
            Below = await queries.BelowAsync(Frame, Cancel);
        }

        if (Doing is AgreementAction.ConfirmTermination or AgreementAction.AgreeTermination)
        {
            Reason = await queries.NoteOfAsync(Frame, AgreementAction.ProposeTermination, Cancel);
        }
    }

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "note-required" or "agreement.nothing-to-return" => "Input.Note",
            "agreement.renewal-dates" => "Input.EndsOn",
            "agreement.notice-too-short" or "agreement.after-end" or "agreement.last-day-past" =>
                "Input.LastDay",
            _ => "",
        };

    /// <summary>The days without which the step cannot be taken.</summary>
    private IEnumerable<(string Field, DateOnly? Day)> DaysAsked() =>
        Doing switch
        {
            AgreementAction.Renew =>
            [
                ("Input.StartsOn", Input.StartsOn),
                ("Input.EndsOn", Input.EndsOn),
            ],
            AgreementAction.ProposeTermination => [("Input.LastDay", Input.LastDay)],
            _ => [],
        };

    /// <summary>Left empty; a day that could not be read has its error already.</summary>
    private bool IsMissing((string Field, DateOnly? Day) asked) =>
        asked.Day is null
        && ModelState.GetFieldValidationState(asked.Field) != ModelValidationState.Invalid;

    /// <summary>The service method of the step; some lead to another record.</summary>
    private async Task<Guid?> TakeAsync(Features.People.Act act)
    {
        switch (Doing)
        {
            case AgreementAction.OpenAmendment:
                return await service.OpenAmendmentAsync(Id, Version, act, Cancel);
            case AgreementAction.Renew:
                return await service.RenewAsync(
                    Id,
                    Version,
                    Input.StartsOn!.Value,
                    Input.EndsOn!.Value,
                    act,
                    Cancel
                );
            case AgreementAction.ProposeTermination:
                await service.ProposeTerminationAsync(
                    Id,
                    Version,
                    Input.LastDay!.Value,
                    Input.WaiveNotice,
                    act,
                    Cancel
                );
                return null;
            case AgreementAction.AgreeTermination:
                await service.AgreeTerminationAsync(Id, Version, Input.WaiveNotice, act, Cancel);
                return null;
            case AgreementAction.Approve:
                await service.ApproveAsync(Id, Version, Input.Hash ?? "", act, Cancel);
                return null;
            case AgreementAction.Publish:
                await service.PublishAsync(Id, Version, Input.Publishes, act, Cancel);
                return null;
            default:
                await Simple(Doing)(Id, Version, act, Cancel);
                return null;
        }
    }

    private Func<Guid, int, Features.People.Act, CancellationToken, Task> Simple(
        AgreementAction action
    ) =>
        action switch
        {
            AgreementAction.Endorse => service.EndorseAsync,
            AgreementAction.Accept => service.AcceptAsync,
            AgreementAction.Decline => service.DeclineAsync,
            AgreementAction.Withdraw => service.WithdrawAsync,
            AgreementAction.Discard => service.DiscardAsync,
            AgreementAction.Send => service.SendAsync,
            AgreementAction.Return => service.ReturnAsync,
            AgreementAction.RevokeApproval => service.RevokeApprovalAsync,
            AgreementAction.SendToSignature => service.SendToSignatureAsync,
            AgreementAction.RefuseSignature => service.RefuseSignatureAsync,
            AgreementAction.Suspend => service.SuspendAsync,
            AgreementAction.Resume => service.ResumeAsync,
            AgreementAction.LetExpire => service.LetExpireAsync,
            AgreementAction.ConfirmTermination => service.ConfirmTerminationAsync,
            AgreementAction.RevokeTermination => service.RevokeTerminationAsync,
            _ => throw new RuleViolation("agreement.wrong-state"),
        };
}
