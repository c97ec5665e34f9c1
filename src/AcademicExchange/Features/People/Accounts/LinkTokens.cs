using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>
/// The secret part of links in security mails: sealed, for one purpose, for a time. It carries the account's security stamp, which
/// changes with the password: so a link to a new password works once.
/// </summary>
public sealed class LinkTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Reset = "reset";
    public const string Confirm = "confirm";

    public string Make(string purpose, Person person, TimeSpan lifetime) =>
        Sealer(purpose)
            .Protect(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{person.Id:N}|{person.SecurityStamp}|{(clock.GetUtcNow() + lifetime).ToUnixTimeSeconds()}"
                )
            );

    /// <summary>Whose link it is, or null where it is not ours, for another purpose or too old.</summary>
    public LinkHolder? Read(string purpose, string token)
    {
        try
        {
            return
                Sealer(purpose).Unprotect(token).Split('|') is [var id, var stamp, var until]
                && clock.GetUtcNow().ToUnixTimeSeconds()
                    < long.Parse(until, CultureInfo.InvariantCulture)
                ? new LinkHolder(Guid.ParseExact(id, "N"), stamp)
                : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Sealer(string purpose) =>
        protection.CreateProtector("AcademicExchange.Links", purpose);
}

/// <summary>Whose link it is, and the security stamp of that time.</summary>
public sealed record LinkHolder(Guid PersonId, string Stamp);
