using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Reference;

/// <summary>The model text of a clause for one kind of agreement; for all kinds where the kind is empty.</summary>
public sealed class ClauseTextInput
{
    public string? Kind { get; set; }

    [StringLength(ClauseCatalogue.TextLength)]
    public string? En { get; set; }

    [StringLength(ClauseCatalogue.TextLength)]
    public string? Fa { get; set; }

    [StringLength(ClauseCatalogue.TextLength)]
    public string? Az { get; set; }

    public LocalText Text => new(En, Fa, Az);

    public static ClauseTextInput Of(string kind, LocalText? text) =>
        new()
        {
            Kind = kind,
            En = text?.En,
            Fa = text?.Fa,
            Az = text?.Az,
        };
}
