using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Tests.Support;

/// <summary>The domain says no, for the named reason.</summary>
internal static class Refused
{
    public static void With(string code, Action deed) =>
        Assert.Equal(code, Assert.Throws<RuleViolation>(deed).Code);
}
