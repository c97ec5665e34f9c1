namespace AcademicExchange.Features.People.SignIn;

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>Unknown account, wrong password, locked or disabled: the visitor is not told which.</summary>
    Wrong,
    TooMany,

    /// <summary>The password was right; a code, a recovery code or a passkey is still needed.</summary>
    NeedsFactor,

    /// <summary>The password was right; the office has not confirmed the account yet.</summary>
    Awaiting,

    /// <summary>A student whose address is not proved yet: the link is in the mailbox.</summary>
    Unproved,
    SignedIn,
}

/// <param name="PersonId">Where the password was right.</param>
/// <param name="Session">Where the person is signed in.</param>
public sealed record SignInAnswer(
    SignInOutcome Outcome,
    Guid? PersonId = null,
    SignInSession? Session = null
);
