using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.People;

public sealed class SecondFactorTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [Fact]
    public async Task SetUp_ThenSignIn_AsksForTheCodeAndTakesItOnce()
    {
        var (officer, key, _) = await WithFactorAsync();
        var code = CodeOf(key, steps: 1);

        await app.Visitor()
            .SignIn(officer, path: "/sign-in?return=/people")
            .At("/sign-in/code")
            .Fill("Input.Code", "000000")
            .Press("Continue")
            .Expect(HttpStatusCode.BadRequest)
            .Fill("Input.Code", code)
            .Press("Continue")
            .At("/people");

        Assert.True(
            await app.ReadAsync(data =>
                data.SignInSessions.AnyAsync(s =>
                    s.PersonId == officer.Id && s.Strong && s.Browser == null
                )
            )
        );
        await app.Visitor()
            .SignIn(officer)
            .Fill("Input.Code", code)
            .Press("Continue")
            .Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SetUp_ItsCode_OpensNoOtherDoorAndTheCodesAreShownOnce()
    {
        var side = An.Tabriz();
        var officer = side.Officer.WithPassword();
        await app.AddAsync(side);
        var browser = app.Visitor();
        await browser.SignIn(officer).Open("/account/second-factor");
        var code = CodeOf(await KeyAsync(officer));
        await browser.Fill("Input.Code", code).Press("Turn it on").See("Keep these codes now");

        await browser
            .Post("/account/second-factor", ("Input.Code", code))
            .At("/account/second-factor")
            .See("is set up")
            .NotSee("Keep these codes now");
        await app.Visitor()
            .SignIn(officer)
            .Fill("Input.Code", code)
            .Press("Continue")
            .Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SignIn_RecoveryCode_WorksOnce()
    {
        var (officer, _, codes) = await WithFactorAsync();

        await RecoverAsync(officer, codes[0].ToLowerInvariant()).At("/desk");
        await RecoverAsync(officer, codes[0])
            .Expect(HttpStatusCode.BadRequest)
            .See("Each one works once: take another one of your list.")
            .NotSee("Wait for the next one");
    }

    [Fact]
    public async Task RecoveryCodes_InTheDatabase_AreHashes()
    {
        var (officer, _, codes) = await WithFactorAsync();

        var stored = await app.ReadAsync(data =>
            data.UserTokens.Where(token => token.UserId == officer.Id)
                .Select(token => token.Value)
                .ToListAsync()
        );

        Assert.DoesNotContain(stored, value => value!.Contains(codes[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task TurnOff_WhereTheRoleDemandsIt_IsRefused()
    {
        var (officer, _, _) = await WithFactorAsync();

        await app.As(officer)
            .Open("/account/second-factor")
            .Press("Remove it")
            .Expect(HttpStatusCode.Conflict)
            .See("Your role needs a second factor");
    }

    [Fact]
    public async Task Code_ElevenGuesses_AreTenWeighed()
    {
        var (officer, key, _) = await WithFactorAsync();
        var browser = app.Visitor();
        await browser.SignIn(officer);
        for (var guess = 0; guess < 10; guess++)
        {
            await browser
                .Open("/sign-in/code")
                .Fill("Input.Code", "00000" + guess.ToString(CultureInfo.InvariantCulture))
                .Press("Continue");
        }

        await browser
            .Open("/sign-in/code")
            .Fill("Input.Code", CodeOf(key, steps: 1))
            .Press("Continue")
            .Expect(HttpStatusCode.TooManyRequests);
    }

    private Browser RecoverAsync(Person officer, string code) =>
        app.Visitor()
            .SignIn(officer)
            .Press("Use a recovery code")
            .Fill("Input.Code", code)
            .Press("Continue");

    private async Task<(Person Officer, string Key, string[] Codes)> WithFactorAsync()
    {
        var side = An.Tabriz();
        var officer = side.Officer.WithPassword();
        await app.AddAsync(side);
        var page = await app.Visitor().SignIn(officer).Open("/account/second-factor");
        var key = await KeyAsync(officer);
        await page.Fill("Input.Code", CodeOf(key)).Press("Turn it on");
        string[] codes =
        [
            .. page.Document.QuerySelectorAll("main li bdi").Select(code => code.TextContent),
        ];
        Assert.Equal(10, codes.Length);
        return (officer, key, codes);
    }

    private async Task<string> KeyAsync(Person person) =>
        (
            await app.ReadAsync(data =>
                data.UserTokens.Where(token => token.UserId == person.Id)
                    .Select(token => token.Value)
                    .SingleAsync()
            )
        )!;

    /// <summary>RFC 6238 by the real clock, which Identity asks; one step ahead is still taken.</summary>
    private static string CodeOf(string key, int steps = 0)
    {
        var bits = string.Concat(
            key.ToUpperInvariant()
                .Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal))
                .Select(value => Convert.ToString(value, 2).PadLeft(5, '0'))
        );
        byte[] secret =
        [
            .. bits.Chunk(8)
                .Where(part => part.Length == 8)
                .Select(part => Convert.ToByte(new string(part), 2)),
        ];
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(
            counter,
            (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + steps
        );
#pragma warning disable CA5350 // The standard of authenticator apps.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number =
            BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
