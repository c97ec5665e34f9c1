using System.Reflection;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>
/// What a password must be: long enough, and not made of words that everybody tries, of this product's names or of the person's own.
/// No rule of composition.
/// </summary>
public static class PasswordRules
{
    public const int MinLength = IdentityRules.PasswordLength;

    /// <summary>Longer ones are refused before they are hashed.</summary>
    public const int MaxLength = 200;

    /// <summary>So many letters and digits must be left when the known words are taken out.</summary>
    private const int OwnLetters = 6;

    private const int DifferentLetters = 5;

    private static readonly Lazy<string[]> Common = new(() =>
        [.. Lines("common-passwords.txt").OrderByDescending(word => word.Length)]
    );

    /// <summary>The word key of what is wrong, or null.</summary>
    /// <param name="own">The person's names and e-mail address.</param>
    public static string? FaultOf(string? password, params ReadOnlySpan<string?> own)
    {
        if (password is null || password.Length < MinLength)
        {
            return "Account.Password.TooShort";
        }

        if (password.Length > MaxLength)
        {
            return "Account.Password.TooLong";
        }

        var rest = Folded(password);
        foreach (var word in OwnWords(own))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        if (rest.Length < OwnLetters && Folded(password).Length >= OwnLetters)
        {
            return "Account.Password.OwnName";
        }

        foreach (var word in Common.Value)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length < OwnLetters || password.Distinct().Count() < DifferentLetters
            ? "Account.Password.TooCommon"
            : null;
    }

    /// <exception cref="RuleViolation">The password is refused; forms ask FaultOf before.</exception>
    public static void Demand(string password, Person person)
    {
        if (FaultOf(password, person.Email, person.LatinName, person.NativeName) is not null)
        {
            throw new RuleViolation("people.password-refused", MinLength);
        }
    }

    private static string Folded(string text) =>
        SearchKey.Of(text).Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> OwnWords(ReadOnlySpan<string?> own) =>
        own.ToArray()
            .SelectMany(SearchKey.Words)
            .Where(word => word.Length >= 3)
            .Distinct()
            .OrderByDescending(word => word.Length);

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new FileNotFoundException(resource);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
