using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Pages.Visits;

/// <summary>One line of who bears what, as it is typed.</summary>
public sealed class FundingInput
{
    /// <summary>Of this form: sent twice it makes one line.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [Required]
    public FundingBearer? Bearer { get; set; }

    [Required]
    public FundingItem? Item { get; set; }

    [Required]
    public FundingManner? Manner { get; set; } = FundingManner.InKind;

    [Range(1, FundingLine.MostQuantity)]
    public int? Quantity { get; set; }

    public decimal? Amount { get; set; }

    public MoneyUnit? Unit { get; set; }

    /// <summary>Null where no sum was typed, or one that cannot be.</summary>
    public Money? Value =>
        Amount is { } amount && Unit is { } unit ? MoneyUnits.Of(amount, unit) : null;

    /// <summary>Of a form that is valid.</summary>
    public FundingEntry ToEntry() =>
        new(Bearer!.Value, Item!.Value, Manner!.Value, Quantity, Value);
}
