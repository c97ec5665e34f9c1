using System.Runtime.CompilerServices;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>What Identity refuses, in the reader's language. The code of each error stays the framework's.</summary>
public sealed class WordsIdentityErrors(ReaderWords words) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say([]);

    public override IdentityError ConcurrencyFailure() => Say([]);

    public override IdentityError PasswordMismatch() => Say([]);

    public override IdentityError InvalidToken() => Say([]);

    public override IdentityError RecoveryCodeRedemptionFailed() => Say([]);

    public override IdentityError LoginAlreadyAssociated() => Say([]);

    public override IdentityError InvalidUserName(string? userName) => Say([userName]);

    public override IdentityError InvalidEmail(string? email) => Say([email]);

    public override IdentityError DuplicateUserName(string userName) => Say([userName]);

    public override IdentityError DuplicateEmail(string email) => Say([email]);

    public override IdentityError InvalidRoleName(string? role) => Say([role]);

    public override IdentityError DuplicateRoleName(string role) => Say([role]);

    public override IdentityError UserAlreadyHasPassword() => Say([]);

    public override IdentityError UserLockoutNotEnabled() => Say([]);

    public override IdentityError UserAlreadyInRole(string role) => Say([role]);

    public override IdentityError UserNotInRole(string role) => Say([role]);

    public override IdentityError PasswordTooShort(int length) => Say([length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say([uniqueChars]);

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say([]);

    public override IdentityError PasswordRequiresDigit() => Say([]);

    public override IdentityError PasswordRequiresLower() => Say([]);

    public override IdentityError PasswordRequiresUpper() => Say([]);

    private IdentityError Say(object?[] args, [CallerMemberName] string code = "") =>
        new() { Code = code, Description = words[$"Validation.Account.{code}", args] };
}
