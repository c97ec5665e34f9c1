using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Institutions;

/// <summary>What is typed about a unit.</summary>
public sealed class UnitInput
{
    [StringLength(Institution.NameLength)]
    public string? NameEn { get; set; }

    [StringLength(Institution.NameLength)]
    public string? NameFa { get; set; }

    [StringLength(Institution.NameLength)]
    public string? NameAz { get; set; }

    [StringLength(4)]
    public string? Isced { get; set; }

    public LocalText Name => new(NameEn, NameFa, NameAz);

    public static UnitInput Of(UnitView unit) =>
        new()
        {
            NameEn = unit.Name.En,
            NameFa = unit.Name.Fa,
            NameAz = unit.Name.Az,
            Isced = unit.Isced,
        };
}
