using System.Text.Json;

namespace AcademicExchange.Pages.Account;

/// <summary>What a browser's script sends as a passkey's answer, before anybody trusts it.</summary>
internal static class PasskeyProof
{
    /// <summary>Null where it is no credential, or where no challenge is open: one lives for ten minutes only.</summary>
    public static async Task<T?> CheckAsync<T>(JsonElement credential, Func<string, Task<T>> check)
        where T : class
    {
        if (credential.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return await check(credential.GetRawText());
        }
        catch (InvalidOperationException)
        {
            // This is how the framework says that no challenge is open.
            return null;
        }
    }
}
