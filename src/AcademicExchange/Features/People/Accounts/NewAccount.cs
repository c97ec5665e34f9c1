using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>What a person tells of themselves when an account is made.</summary>
public sealed record NewAccount(
    string Email,
    string Password,
    string GivenName,
    string FamilyName,
    string? NativeGivenName,
    string? NativeFamilyName,
    Language Language,
    CalendarChoice Calendar
)
{
    /// <summary>The person, ready to be stored. The caller has checked that the address is free; the unique user name decides a race.</summary>
    /// <exception cref="Platform.Workflow.RuleViolation">The password is refused.</exception>
    public Person Make(UserManager<Person> users, AccountState state, DateTime nowUtc)
    {
        var person = new Person
        {
            Email = CleanText.Of(Email),
            UserName = CleanText.Of(Email),
            GivenName = CleanText.Line(GivenName),
            FamilyName = CleanText.Line(FamilyName),
            NativeGivenName = Optional(NativeGivenName),
            NativeFamilyName = Optional(NativeFamilyName),
            Language = Language,
            Calendar = Calendar,
            State = state,
            CreatedUtc = nowUtc,
            SecurityStamp = Platform.Security.Secret.NewToken(),
            LockoutEnabled = true,
        };
        PasswordRules.Demand(Password, person);
        person.NormalizedEmail = users.NormalizeEmail(person.Email);
        person.NormalizedUserName = users.NormalizeName(person.UserName);
        person.PasswordHash = users.PasswordHasher.HashPassword(person, Password);
        person.RefreshSearch();
        return person;
    }

    internal static string? Optional(string? text) =>
        CleanText.Line(text ?? "") is { Length: > 0 } clean ? clean : null;
}
