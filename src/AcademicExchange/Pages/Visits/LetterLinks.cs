using AcademicExchange.Features.Visits.Letters;

namespace AcademicExchange.Pages.Visits;

/// <summary>Addresses of the letters of a visit.</summary>
public static class LetterLinks
{
    public const string Tab = "Letters";

    public static string All(Guid visit) => $"/visits/{visit}/letters";

    public static string Issue(Guid visit, LetterKind kind) =>
        $"/visits/{visit}/letters/issue/{kind.ToString().ToLowerInvariant()}";

    public static string File(Guid visit, Guid letter) => $"/visits/{visit}/letters/{letter}";

    public static string Revoke(Guid visit, Guid letter) =>
        $"/visits/{visit}/letters/{letter}/revoke";
}
