using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>Signatures under the approved text: in the system by the signatory, or made on paper and recorded with the scan.</summary>
public sealed class SignaturesModel(
    AgreementService service,
    AgreementQueries queries,
    AgreementFiles files
) : AgreementPage
{
    public sealed class SignatureInput
    {
        [Required]
        public string? Hash { get; set; }

        [Required]
        public string? OnPaper { get; set; }

        [Required, StringLength(AgreementSignature.NameLength)]
        public string? Name { get; set; }

        [Required, StringLength(AgreementSignature.NameLength)]
        public string? Office { get; set; }

        [Required]
        public DateOnly? SignedOn { get; set; }

        [Required, StringLength(AgreementSignature.NameLength)]
        public string? Place { get; set; }

        public IFormFile? Scan { get; set; }
    }

    private const string Paper = "paper";
    private const string System = "system";

    [BindProperty]
    public SignatureInput Input { get; set; } = new();

    public IReadOnlyList<SignatureLine> Lines { get; private set; } = [];

    public IReadOnlyList<ApprovalLine> Approvals { get; private set; } = [];

    /// <summary>The text in force is that of an amendment, which was signed on its own record.</summary>
    public bool IsConsolidated =>
        Lines.Any(line => line.Signature.Counts)
        && Lines.All(line => line.Signature.TextHash != Agreement.SharedHash);

    public bool MaySign => Frame.Allows(AgreementAction.Sign);

    /// <summary>Only a signatory signs in the system; the office records what was signed on paper.</summary>
    public IReadOnlyList<SelectListItem> Ways =>
        [
            .. Actor.Is(Role.Signatory)
                ? [new SelectListItem(Words["Agreements.Signatures.InSystem"], System)]
                : Array.Empty<SelectListItem>(),
            new SelectListItem(Words["Agreements.Signatures.OnPaper"], Paper),
        ];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new SignatureInput
        {
            Hash = Agreement.SharedHash,
            OnPaper = Actor.Is(Role.Signatory) ? System : Paper,
            Name = Actor.Is(Role.Signatory) ? Actor.Name : null,
            // In the system one signs today; what was signed on paper has its own day.
            SignedOn = Actor.Is(Role.Signatory) ? Today() : null,
        };
    }

    public override bool Permits(bool post) =>
        !post || Actor.IsAny(Role.InternationalOfficer, Role.Signatory);

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            async () =>
            {
                var onPaper = Input.OnPaper != System;
                var signature = new AgreementSignature
                {
                    AgreementId = Id,
                    InstitutionId = Actor.InstitutionId ?? Guid.Empty,
                    SignerName = Input.Name!,
                    SignerOffice = Input.Office!,
                    SignedOn = Input.SignedOn!.Value,
                    Place = Input.Place!,
                    OnPaper = onPaper,
                    ScanFileId = await files.KeepAsync(
                        Frame,
                        Sent(Input.Scan),
                        shared: true,
                        Cancel,
                        scan: true
                    ),
                    TextHash = Input.Hash!,
                    PersonId = Actor.PersonId,
                    ForPersonId = Actor.ForPersonId,
                    AtUtc = Act().NowUtc,
                };
                await service.SignAsync(Version, signature, Act(), Cancel);
            },
            () =>
            {
                TempData.Say(Words["Agreements.Done.Sign"]);
                return ToRecord();
            },
            LoadAsync
        );

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "agreement.scan-missing" => "Input.Scan",
            _ when rule.StartsWith("file.", StringComparison.Ordinal) => "Input.Scan",
            "agreement.date-in-future" or "agreement.signed-before-text" => "Input.SignedOn",
            _ => "",
        };

    /// <summary>Who acted, and for whom where it was a stand-in.</summary>
    public string ActorOf(ApprovalLine line) =>
        Doer.Named(Words, line.Person?.For(Words.Language) ?? "", line.For?.For(Words.Language));

    private DateOnly Today() =>
        HttpContext.RequestServices.GetRequiredService<Show>().Reader.City.DayOf(Act().NowUtc);

    private async Task LoadAsync()
    {
        Lines = await queries.SignaturesAsync(Frame, Cancel);
        Approvals = await queries.ApprovalsAsync(Frame, Cancel);
    }
}
