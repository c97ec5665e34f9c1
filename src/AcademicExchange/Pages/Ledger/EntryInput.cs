using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Pages.Ledger;

/// <summary>An entry by hand as it is typed.</summary>
public sealed class EntryInput
{
    /// <summary>Made with the form: sent twice it is one entry.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>Agreement and partner, as <see cref="ValueOf"/> writes them.</summary>
    [Required]
    public string? Bond { get; set; }

    [Required]
    public LedgerGiver? Giver { get; set; }

    [Required]
    public LedgerKind? Kind { get; set; }

    [Required]
    public LedgerUnit? Unit { get; set; }

    [Required, Range(1, HandEntry.MostQuantity)]
    public int? Quantity { get; set; }

    [Required]
    public DateOnly? Day { get; set; }

    [StringLength(HandEntry.WhomLength)]
    public string? Whom { get; set; }

    public decimal? Amount { get; set; }

    public MoneyUnit? MoneyUnit { get; set; }

    [StringLength(HandEntry.AboutLength)]
    public string? About { get; set; }

    [StringLength(HandEntry.ReferenceLength)]
    public string? Reference { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>Null where no sum was typed, or one that cannot be.</summary>
    public Money? Value =>
        Amount is { } amount && MoneyUnit is { } unit ? MoneyUnits.Of(amount, unit) : null;

    public Upload? Upload =>
        File is { } file ? new Upload(file.FileName, file.Length, file.OpenReadStream) : null;

    /// <summary>Empty where it names nothing.</summary>
    public (Guid Agreement, Guid Partner) Between =>
        Bond?.Split('_') is [var agreement, var partner]
        && Guid.TryParse(agreement, out var first)
        && Guid.TryParse(partner, out var second)
            ? (first, second)
            : default;

    public static string ValueOf(LedgerBond bond) => $"{bond.AgreementId}_{bond.PartnerId}";

    /// <summary>Of a form that is valid.</summary>
    public HandEntryText ToText() =>
        new(
            Giver == LedgerGiver.Own,
            Kind!.Value,
            Unit!.Value,
            Quantity!.Value,
            Day!.Value,
            About,
            Reference
        )
        {
            Whom = Whom,
            Value = Value,
        };

    /// <summary>The field of which a rule speaks.</summary>
    public static string FieldOf(string rule) =>
        rule switch
        {
            "ledger-entry.quantity" => "Input.Quantity",
            "ledger-entry.unit" => "Input.Unit",
            "ledger-entry.value" => "Input.Amount",
            "ledger-entry.day"
            or "ledger-entry.too-old"
            or "ledger-entry.before-agreement"
            or "ledger-entry.after-agreement" => "Input.Day",
            "ledger-entry.evidence" => "Input.Reference",
            _ => rule.StartsWith("file.", StringComparison.Ordinal) ? "Input.File" : "",
        };
}

/// <summary>Which side gave.</summary>
public enum LedgerGiver
{
    Own,
    Partner,
}
