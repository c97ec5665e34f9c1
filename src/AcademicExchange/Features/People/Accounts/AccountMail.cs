using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>A mail about an account: its words are Account.Mail.Name.Subject, .Text and .Link.</summary>
/// <param name="Path">Where it leads; null where nothing is to be opened.</param>
public sealed record AccountMail(string Name, string? Path, params IReadOnlyList<object?> Args)
    : IMail
{
    public string Key => "Account.Mail." + Name;

    public string LinkKey => Key + ".Link";
}
