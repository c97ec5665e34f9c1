using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.BrowserTests;

/// <summary>A passkey, held by the authenticator that Chromium brings for tests.</summary>
public sealed class PasskeyTests(JourneyApp app)
{
    [Fact]
    public async Task Passkey_OnceAdded_SignsInByItself()
    {
        await using var window = await app.WindowAsync(Language.Az);
        await AddAuthenticatorAsync(window);

        await window.SignIn("faculty.azmiu").Open("/account/passkeys").BeAccessible();
        await window
            .Press("Account.Passkey.Add")
            .At("/account/passkeys")
            .See("Account.Passkey.Rename");
        await window.BeAccessible().SignOut();

        await window
            .Open("/sign-in?return=/notices")
            .Press("Account.SignIn.Passkey")
            .At("/notices")
            .Open("/account")
            .At("/account");
    }

    private static async Task AddAuthenticatorAsync(Window window)
    {
        var session = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }
}
