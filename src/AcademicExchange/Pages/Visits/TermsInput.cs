using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits;

namespace AcademicExchange.Pages.Visits;

/// <summary>Agreement, passport and permits of a visit: answers and references, no papers and no reasons.</summary>
public sealed class TermsInput
{
    public Guid? Agreement { get; set; }

    public PassportGroup? Passport { get; set; }

    public bool IsSensitive { get; set; }

    public bool NeedsPermit { get; set; }

    /// <summary>Never filled in from what is kept: that would be a look that nobody logs.</summary>
    [StringLength(Visit.ReferenceLength)]
    public string? PermitReference { get; set; }

    public static TermsInput Of(Visit visit) =>
        new()
        {
            Agreement = visit.AgreementId,
            Passport = visit.Passport,
            IsSensitive = visit.IsSensitive,
            NeedsPermit = visit.NeedsPermit,
        };

    /// <summary>Of a form that is valid; what the first step asked stays as it was.</summary>
    public VisitEntry ToEntry(VisitEntry saved) =>
        saved with
        {
            AgreementId = Agreement,
            Passport = Passport,
            IsSensitive = IsSensitive,
            NeedsPermit = NeedsPermit,
        };

    /// <summary>Left empty, what is kept stays, as long as a permit is needed.</summary>
    public string? PermitToKeep => PermitReference ?? (NeedsPermit ? null : "");
}
