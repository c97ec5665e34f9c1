using AcademicExchange.Features.People.SignIn;

namespace AcademicExchange.Pages.Account;

/// <summary>The second step of signing in, for who has lost the device.</summary>
public sealed class SignInRecoveryModel(SignInService signIn) : SignInCodeModel(signIn)
{
    protected override bool IsRecovery => true;

    protected override string WrongKey => "Account.Recovery.Wrong";
}
