using System.Text.RegularExpressions;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// What a passport says, as long as somebody looks at it; it is stored sealed only. Names are as printed there, never derived from
/// others. Its text is the mask, so that no log and no message can say more.
/// </summary>
/// <param name="IssuedBy">The letters of the issuing state as printed: "IRN", "AZE".</param>
public sealed partial record PassportData(
    string Number,
    string IssuedBy,
    string FamilyName,
    string GivenNames,
    DateOnly BornOn,
    DateOnly IssuedOn,
    DateOnly ExpiresOn
)
{
    public const int NumberLength = 20;
    public const int StateLength = 3;
    public const int NameLength = 100;
    private const int Shown = 4;
    private const string Hidden = "•••• ";

    /// <summary>The last four letters or digits.</summary>
    public string Mask => Hidden + Number[^Math.Min(Shown, Number.Length)..];

    /// <summary>The same with letters and digits as a passport prints them, however they were typed.</summary>
    /// <exception cref="RuleViolation">What a passport cannot say.</exception>
    public PassportData Checked(DateOnly today)
    {
        var tidy = this with
        {
            Number = Printed(Number),
            IssuedBy = Printed(IssuedBy),
            FamilyName = CleanText.Line(FamilyName),
            GivenNames = CleanText.Line(GivenNames),
        };
        if (!IsNumber().IsMatch(tidy.Number))
        {
            throw Broken("number");
        }

        if (!IsState().IsMatch(tidy.IssuedBy))
        {
            throw Broken("state");
        }

        if (tidy.FamilyName.Length == 0 || tidy.GivenNames.Length == 0)
        {
            throw Broken("names");
        }

        if (BornOn >= IssuedOn || IssuedOn > today || IssuedOn >= ExpiresOn)
        {
            throw Broken("dates");
        }

        return ExpiresOn < today ? throw Broken("expired") : tidy;
    }

    /// <summary>Whether a text holds the number, however it is spaced.</summary>
    public bool IsNamedIn(string text) => Printed(text).Contains(Number, StringComparison.Ordinal);

    public override string ToString() => Mask;

    private static string Printed(string text) =>
        string.Concat(Digits.ToAscii(text).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static RuleViolation Broken(string rule) => new(VisitPassport.RecordKind + "." + rule);

    [GeneratedRegex("^[A-Z0-9]{6,20}$", RegexOptions.None, 1000)]
    private static partial Regex IsNumber();

    [GeneratedRegex("^[A-Z]{1,3}$", RegexOptions.None, 1000)]
    private static partial Regex IsState();
}
