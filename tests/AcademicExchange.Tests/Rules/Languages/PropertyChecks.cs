using FsCheck;

namespace AcademicExchange.Tests.Rules;

internal static class PropertyChecks
{
    /// <summary>Tries the property on a hundred random cases and fails with the smallest one that breaks it.</summary>
    public static void Hold(this Property property) => Check.QuickThrowOnFailure(property);
}
