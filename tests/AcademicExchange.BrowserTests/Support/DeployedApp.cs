namespace AcademicExchange.BrowserTests.Support;

/// <summary>Outside Development: style sheets and modules come compressed, as where the program is deployed (there a little smaller, by br).</summary>
public sealed class DeployedApp : JourneyApp
{
    protected override string Environment => "Testing";
}
