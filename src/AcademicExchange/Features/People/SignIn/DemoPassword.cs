namespace AcademicExchange.Features.People.SignIn;

/// <summary>The one password of all demo accounts, shown on the sign-in page in Development and in docs/demo.md. Demo accounts exist nowhere else.</summary>
public static class DemoPassword
{
    public const string Value = "two cities one desk";
}
