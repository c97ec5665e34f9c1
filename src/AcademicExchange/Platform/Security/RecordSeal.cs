using System.Security.Cryptography;
using System.Text.Json;
using AcademicExchange.Platform.Outbox;
using Microsoft.AspNetCore.DataProtection;

namespace AcademicExchange.Platform.Security;

/// <summary>
/// Encrypts restricted data with the keys of the instance, each for one record: what is copied into another row or file does not open
/// there. Keys are never thrown away by the program; without them everything sealed is lost (docs/operations.md).
/// </summary>
public sealed class RecordSeal(IDataProtectionProvider protection)
{
    /// <param name="purpose">Which kind of data; what is sealed for one opens for no other.</param>
    /// <param name="recordId">For which record.</param>
    /// <param name="value">What is sealed, as JSON.</param>
    public string Seal<T>(SealPurpose purpose, Guid recordId, T value)
        where T : class =>
        Sealer(purpose, recordId).Protect(JsonSerializer.Serialize(value, JsonFormat.Options));

    /// <summary>Null where the key is gone or the text is not this record's.</summary>
    public T? Open<T>(SealPurpose purpose, Guid recordId, string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(
                Sealer(purpose, recordId).Unprotect(text),
                JsonFormat.Options
            );
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public byte[] SealBytes(SealPurpose purpose, Guid recordId, byte[] content) =>
        Sealer(purpose, recordId).Protect(content);

    /// <summary>Null where the key is gone or the bytes are not this record's.</summary>
    public byte[]? OpenBytes(SealPurpose purpose, Guid recordId, byte[] content)
    {
        try
        {
            return Sealer(purpose, recordId).Unprotect(content);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Sealer(SealPurpose purpose, Guid recordId) =>
        protection.CreateProtector(purpose.Area, purpose.What, recordId.ToString("N"));
}

/// <summary>What is sealed. The names are part of the encryption: changed, nothing sealed before opens.</summary>
public sealed record SealPurpose(string Area, string What);
