using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Reference;

/// <summary>A statement about a border or a flight, as it is typed.</summary>
public sealed class RouteInput
{
    [Required, StringLength(TravelRoute.CodeLength)]
    public string? Code { get; set; }

    [Required]
    public RouteMode? Mode { get; set; }

    [Required]
    public RouteWay? Way { get; set; }

    [Required]
    public RouteUse? Use { get; set; }

    [StringLength(TravelRoute.TextLength)]
    public string? NameEn { get; set; }

    [StringLength(TravelRoute.TextLength)]
    public string? NameFa { get; set; }

    [StringLength(TravelRoute.TextLength)]
    public string? NameAz { get; set; }

    [StringLength(TravelRoute.TextLength)]
    public string? StatusEn { get; set; }

    [StringLength(TravelRoute.TextLength)]
    public string? StatusFa { get; set; }

    [StringLength(TravelRoute.TextLength)]
    public string? StatusAz { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    [Required]
    public DateOnly? CheckedOn { get; set; }

    [Required, StringLength(TravelRoute.TextLength)]
    public string? Source { get; set; }

    [StringLength(TravelRoute.TextLength)]
    public string? Note { get; set; }

    public static RouteInput Of(TravelRoute route) =>
        new()
        {
            Code = route.Code,
            Mode = route.Mode,
            Way = route.Way,
            Use = route.Use,
            NameEn = route.Name.En,
            NameFa = route.Name.Fa,
            NameAz = route.Name.Az,
            StatusEn = route.Status.En,
            StatusFa = route.Status.Fa,
            StatusAz = route.Status.Az,
            ValidFrom = route.ValidFrom,
            ValidTo = route.ValidTo,
            CheckedOn = route.CheckedOn,
            Source = route.Source,
            Note = route.Note,
        };

    /// <summary>Of a form that is valid.</summary>
    public RouteEntry ToEntry() =>
        new(
            Code!,
            Mode!.Value,
            Way!.Value,
            Use!.Value,
            new LocalText(NameEn, NameFa, NameAz),
            new LocalText(StatusEn, StatusFa, StatusAz),
            ValidFrom,
            ValidTo,
            CheckedOn,
            Source!,
            Note
        );

    /// <summary>The field of which a rule speaks.</summary>
    public static string FieldOf(string rule) =>
        rule switch
        {
            "route.text" => "Input.NameEn",
            "route.days" => "Input.ValidTo",
            "route.check-ahead" => "Input.CheckedOn",
            _ => "",
        };
}
