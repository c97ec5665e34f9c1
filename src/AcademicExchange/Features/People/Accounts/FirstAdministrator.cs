using AcademicExchange.Data;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Settings;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>
/// The account that everything begins with. While there is no system administrator, each start prints a new code to the console, and the
/// last one printed makes the account, once. Only its hash lies in the storage folder, which all processes share.
/// </summary>
public sealed class FirstAdministrator(
    IServiceScopeFactory scopes,
    StorageSettings storage,
    SiteSettings site,
    AttemptLimiter limiter,
    TimeProvider clock
)
{
    public const string Path = "/first-administrator";

    private string HashFile => System.IO.Path.Combine(storage.Root, "first-administrator");

    /// <summary>Prints a code where one is needed. To the console and not to the log, which may be kept elsewhere.</summary>
    public async Task OfferAsync(CancellationToken cancel = default)
    {
        if (!await IsNeededAsync(cancel))
        {
            File.Delete(HashFile);
            return;
        }

        var code = Secret.NewCode(4);
        await File.WriteAllTextAsync(HashFile, Secret.HashOfCode(code), cancel);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(HashFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await Console.Out.WriteLineAsync(
            $"No administrator yet. Make the first account at {site.Link(Path)} with the code {code}".AsMemory(),
            cancel
        );
    }

    /// <summary>Whether the page has anything to do.</summary>
    public bool IsOffered => File.Exists(HashFile);

    /// <exception cref="RuleViolation">The code is wrong or used, or the password is refused.</exception>
    public async Task CreateAsync(string code, NewAccount account, CancellationToken cancel)
    {
        if (!limiter.TryTake("first-administrator", 10, TimeSpan.FromMinutes(15)))
        {
            throw new RuleViolation("people.too-many");
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var data = services.GetRequiredService<AppDbContext>();
        var person = account.Make(
            services.GetRequiredService<UserManager<Person>>(),
            AccountState.Active,
            clock.GetUtcNow().UtcDateTime
        );
        person.EmailConfirmed = true;
        if (!Claim(code))
        {
            throw new RuleViolation("people.code-wrong");
        }

        data.Users.Add(person);
        data.RoleAssignments.Add(
            new RoleAssignment
            {
                PersonId = person.Id,
                Role = Role.SystemAdministrator,
                GrantedUtc = person.CreatedUtc,
            }
        );
        services
            .GetRequiredService<Audit>()
            .Add("role.grant", detail: "first-administrator", personId: person.Id);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>Renaming succeeds for one caller only.</summary>
    private bool Claim(string code)
    {
        var used = HashFile + ".used";
        try
        {
            if (File.ReadAllText(HashFile) != Secret.HashOfCode(code))
            {
                return false;
            }

            File.Move(HashFile, used, overwrite: true);
            File.Delete(used);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<bool> IsNeededAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return !await data.RoleAssignments.AnyAsync(
            role => role.Role == Role.SystemAdministrator && role.EndedUtc == null,
            cancel
        );
    }
}
