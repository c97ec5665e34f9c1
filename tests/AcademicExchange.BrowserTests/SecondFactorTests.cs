using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.BrowserTests;

/// <summary>An authenticator app and the codes on paper for the day it is lost.</summary>
public sealed class SecondFactorTests(JourneyApp app)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [Fact]
    public async Task Factor_OnceSetUp_IsAskedForAndARecoveryCodeStandsIn()
    {
        await using var window = await app.WindowAsync(Language.Fa);
        await window.SignIn("faculty.sahand").Open("/account/second-factor").BeAccessible();
        var key = await window.Page.Locator("main bdi.number").First.InnerTextAsync();
        await window
            .Fill("Input.Code", CodeOf(key))
            .Press("Account.Factor.TurnOn")
            .See("Account.Recovery.OnceTitle")
            .BeAccessible();
        var codes = await window.Page.Locator("main li bdi.number").AllInnerTextsAsync();
        await window.SignOut();

        await window
            .TypeSignIn("faculty.sahand")
            .At("/sign-in/code")
            .BeAccessible()
            .Press("Account.Code.Recovery")
            .At("/sign-in/recovery")
            .BeAccessible()
            .Fill("Input.Code", codes[0])
            .Press("Account.Code.Do")
            .At("/desk");
    }

    private string CodeOf(string key)
    {
        var bits = string.Concat(
            key.ToUpperInvariant()
                .Where(char.IsLetterOrDigit)
                .Select(letter =>
                    Convert
                        .ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2)
                        .PadLeft(5, '0')
                )
        );
        var secret = bits.Chunk(8)
            .Where(octet => octet.Length == 8)
            .Select(octet => Convert.ToByte(new string(octet), 2))
            .ToArray();
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(
            step,
            new DateTimeOffset(app.Clock.NowUtc).ToUnixTimeSeconds() / 30
        );
        // The algorithm of authenticator apps.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
