using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Account;

/// <summary>How a person is called, and in what language and calendar they read.</summary>
public record NamesForm
{
    [Required, StringLength(Person.NameLength)]
    public string? GivenName { get; init; }

    [Required, StringLength(Person.NameLength)]
    public string? FamilyName { get; init; }

    [StringLength(Person.NameLength)]
    public string? NativeGivenName { get; init; }

    [StringLength(Person.NameLength)]
    public string? NativeFamilyName { get; init; }

    [Required]
    public Language? Language { get; init; }

    [Required]
    public CalendarChoice? Calendar { get; init; }
}

/// <summary>A new account; the address may be known already.</summary>
public record AccountForm : NamesForm
{
    [Required, DataType(DataType.Password), StringLength(PasswordRules.MaxLength)]
    public string? Password { get; init; }

    public NewAccount For(string email) =>
        new(
            email,
            Password!,
            GivenName!,
            FamilyName!,
            NativeGivenName,
            NativeFamilyName,
            Language!.Value,
            Calendar!.Value
        );

    /// <summary>The word key of what is wrong with the password, or null.</summary>
    public string? PasswordFault(string? email) =>
        PasswordRules.FaultOf(
            Password,
            email,
            GivenName,
            FamilyName,
            NativeGivenName,
            NativeFamilyName
        );
}

/// <summary>A new account with its address.</summary>
public record AddressForm : AccountForm
{
    [Required, EmailAddress, StringLength(254)]
    public string? Email { get; init; }
}
