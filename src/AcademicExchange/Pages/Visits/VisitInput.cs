using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits;

/// <summary>What a visit is for and when, as it is typed.</summary>
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
            Unit = visit.HomeUnitId,
        };

    /// <summary>Of a form that is valid; what the later steps ask stays as it was.</summary>
    /// <param name="saved">Null for a draft that begins.</param>
    public VisitEntry ToEntry(VisitEntry? saved = null) =>
        (saved ?? VisitEntry.Empty) with
        {
            Kind = Kind!.Value,
            Title = new LocalText(TitleEn, TitleFa, TitleAz),
            WorkPlan = WorkPlan,
            Mode = Mode!.Value,
            FirstDay = FirstDay,
            LastDay = LastDay,
            UnitId = Unit,
        };

    /// <summary>The field of which a rule speaks.</summary>
    public static string FieldOf(string rule) =>
        rule switch
        {
            "visit.title" => "Input.TitleEn",
            "visit.days" or "visit.outlives-agreement" => "Input.LastDay",
            "visit.not-of-yours" => "Visitor",
            "visit.unit-foreign" => "Input.Unit",
            _ => "",
        };
}
