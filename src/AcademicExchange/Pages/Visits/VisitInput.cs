using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits;

/// <summary>A visit as it is typed.</summary>
public sealed class VisitInput
{
    [Required]
    public VisitKind? Kind { get; set; } = VisitKind.Research;

    [StringLength(Visit.TitleLength)]
    public string? TitleEn { get; set; }

    [StringLength(Visit.TitleLength)]
    public string? TitleFa { get; set; }

    [StringLength(Visit.TitleLength)]
    public string? TitleAz { get; set; }

    [StringLength(Visit.TextLength)]
    public string? WorkPlan { get; set; }

    [Required]
    public VisitMode? Mode { get; set; } = VisitMode.InPerson;

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public Guid? Agreement { get; set; }

    public bool IsSensitive { get; set; }

    public bool NeedsPermit { get; set; }

    [StringLength(Visit.ReferenceLength)]
    public string? PermitReference { get; set; }

    /// <summary>The department that decides for the visitor.</summary>
    public Guid? Unit { get; set; }

    public static VisitInput Of(Visit visit) =>
        new()
        {
            Kind = visit.Kind,
            TitleEn = visit.Title.En,
            TitleFa = visit.Title.Fa,
            TitleAz = visit.Title.Az,
            WorkPlan = visit.WorkPlan,
            Mode = visit.Mode,
            FirstDay = visit.FirstDay,
            LastDay = visit.LastDay,
            Agreement = visit.AgreementId,
            IsSensitive = visit.IsSensitive,
            NeedsPermit = visit.NeedsPermit,
            PermitReference = visit.PermitReference,
            Unit = visit.HomeUnitId,
        };

    /// <summary>Of a form that is valid.</summary>
    public VisitEntry ToEntry() =>
        new(
            Kind!.Value,
            new LocalText(TitleEn, TitleFa, TitleAz),
            WorkPlan,
            Mode!.Value,
            FirstDay,
            LastDay,
            Agreement,
            IsSensitive,
            NeedsPermit,
            PermitReference,
            Unit
        );

    /// <summary>The field of which a rule speaks.</summary>
    public static string FieldOf(string rule) =>
        rule switch
        {
            "visit.title" => "Input.TitleEn",
            "visit.days" or "visit.outlives-agreement" => "Input.LastDay",
            "visit.not-of-yours" => "Visitor",
            "visit.unit-foreign" => "Input.Unit",
            "visit.no-agreement" => "Input.Agreement",
            _ => "",
        };
}
