using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits.Record.Letters;

/// <summary>A letter as it is typed.</summary>
public sealed class LetterInput
{
    /// <summary>Made with the form: sent twice it is one letter.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>Codes: en, fa, az.</summary>
    public List<string> Languages { get; set; } = [];

    public Guid? Signer { get; set; }

    [StringLength(LetterEntry.LineLength)]
    public string? Position { get; set; }

    [StringLength(LetterEntry.AddressLength)]
    public string? Address { get; set; }

    [StringLength(LetterEntry.PhoneLength)]
    public string? Phone { get; set; }

    public LetterEntry ToEntry() =>
        new(
            [.. LanguageFacts.All.Where(language => Languages.Contains(language.Code()))],
            Signer,
            Position,
            Address is null ? null : CleanText.Line(Address),
            string.IsNullOrWhiteSpace(Phone) ? null : Digits.ToAscii(CleanText.Line(Phone))
        );

    /// <summary>The field of which a rule speaks.</summary>
    public static string FieldOf(string rule) =>
        rule switch
        {
            "letter.language" => "Input.Languages",
            "letter.signatory" => "Input.Signer",
            "letter.address" => "Input.Address",
            "letter.phone" => "Input.Phone",
            _ => "",
        };
}
