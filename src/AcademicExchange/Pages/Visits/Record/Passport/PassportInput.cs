using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits.Passport;

namespace AcademicExchange.Pages.Visits.Record.Passport;

/// <summary>A passport as it is typed. Never filled in from what is kept: that would be a look that nobody logs.</summary>
public sealed class PassportInput
{
    [Required, StringLength(PassportData.NumberLength * 2)]
    public string? Number { get; set; }

    [Required, StringLength(PassportData.StateLength)]
    public string? IssuedBy { get; set; }

    [Required, StringLength(PassportData.NameLength)]
    public string? FamilyName { get; set; }

    [Required, StringLength(PassportData.NameLength)]
    public string? GivenNames { get; set; }

    [Required]
    public DateOnly? BornOn { get; set; }

    [Required]
    public DateOnly? IssuedOn { get; set; }

    [Required]
    public DateOnly? ExpiresOn { get; set; }

    public PassportData ToData() =>
        new(
            Number!,
            IssuedBy!,
            FamilyName!,
            GivenNames!,
            BornOn!.Value,
            IssuedOn!.Value,
            ExpiresOn!.Value
        );
}
