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
        // Length instead of composition; common words are refused by CommonPasswords.
        options.Password.RequiredLength = PasswordLength;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.SignIn.RequireConfirmedAccount = false;
    }
}
