using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>Legal review, translation check, ministry approval, diplomatic note and activity report, each with number, date and file.</summary>
public sealed class StepsModel(AgreementService service, AgreementFiles files) : AgreementPage
{
    private static readonly Dictionary<StepKind, AgreementAction> Actions =
        Enum.GetValues<StepKind>().ToDictionary(kind => kind, AgreementStep.ActionOf);

    public sealed class StepInput
    {
        [Required]
        public StepKind? Kind { get; set; }

        [Required]
        public StepDecision? Decision { get; set; }

        [StringLength(AgreementStep.NumberLength)]
        public string? Number { get; set; }

        public DateOnly? Date { get; set; }

        public IFormFile? File { get; set; }

        [StringLength(AgreementStep.RemarkLength)]
        public string? Remark { get; set; }
    }

    /// <summary>The step that a button asked for; without one, the first that is open.</summary>
    [BindProperty(SupportsGet = true)]
    public StepKind? Kind { get; init; }

    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AgreementStep> Lines =>
        [.. Frame.Steps.OrderByDescending(step => step.AtUtc)];

    /// <summary>The steps that this side may record now.</summary>
    public IReadOnlyList<SelectListItem> Kinds =>
        [
            .. Actions
                .Where(kind => Frame.Allows(kind.Value))
                .Select(kind => new SelectListItem(
                    Words["Agreements.Step." + kind.Key],
                    kind.Key.ToString()
                )),
        ];

    public IReadOnlyList<SelectListItem> Decisions =>
        [
            .. Enum.GetValues<StepDecision>()
                .Select(decision => new SelectListItem(
                    Words["Agreements.Decision." + decision],
                    decision.ToString()
                )),
        ];

    public void OnGet()
    {
        Input.Kind = Actions
            .Where(kind => Frame.Allows(kind.Value))
            .OrderByDescending(kind => kind.Key == Kind)
            .ThenBy(kind => Frame.IsDone(kind.Value))
            .Select(kind => (StepKind?)kind.Key)
            .FirstOrDefault();
    }

    public override bool Permits(bool post) => !post || Actor.Is(Role.InternationalOfficer);

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            async () =>
            {
                var step = new AgreementStep
                {
                    AgreementId = Id,
                    InstitutionId = Actor.InstitutionId ?? Guid.Empty,
                    Kind = Input.Kind!.Value,
                    Decision = Input.Decision!.Value,
                    Number = Input.Number,
                    Date = Input.Date,
                    FileId = await files.KeepAsync(
                        Frame,
                        Sent(Input.File),
                        shared: Input.Kind
                            is StepKind.MinistryApproval
                                or StepKind.DiplomaticNote
                                or StepKind.ActivityReport,
                        Cancel
                    ),
                    Remark = Input.Remark,
                    VersionNo = Agreement.SharedVersionNo,
                    PersonId = Actor.PersonId,
                    AtUtc = Act().NowUtc,
                };
                await service.RecordStepAsync(Version, step, Act(), Cancel);
            },
            () =>
            {
                TempData.Say(Words["Agreements.Steps.Saved"]);
                return Redirect(AgreementLinks.Steps(Id));
            }
        );

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "agreement.step-needs-number" => "Input.Number",
            "agreement.date-in-future" => "Input.Date",
            "agreement.report-missing" => "Input.File",
            _ when rule.StartsWith("file.", StringComparison.Ordinal) => "Input.File",
            "note-required" => "Input.Remark",
            _ => "",
        };
}
