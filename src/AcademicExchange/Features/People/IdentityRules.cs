using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Features.People;

/// <summary>How accounts behave: read by the program and by the migration tool, so that both see one model.</summary>
public static class IdentityRules
{
    public const int PasswordLength = 12;

    public static void Apply(IdentityOptions options)
    {
        // Version 3 brings the passkey table.
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address, whose letters are not only those of the default.
        options.User.AllowedUserNameCharacters = "";
        // Length instead of composition; common words are refused by PasswordRules.
        options.Password.RequiredLength = PasswordLength;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        // Behind the limiter, for several processes: it lets no more than that many wrong guesses pass.
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.SignIn.RequireConfirmedAccount = false;
    }
}
