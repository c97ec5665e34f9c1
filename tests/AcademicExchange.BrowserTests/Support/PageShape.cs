using System.Text.RegularExpressions;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>The address of a page without what names one record among its like.</summary>
internal static partial class PageShape
{
    public static string Of(string path) =>
        Named().Replace(Id().Replace(path.Split('?')[0], "/{id}"), "$1{name}");

    [GeneratedRegex(@"/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex(
        @"^(/institutions/(?!new|import)|/public/agreements/|/reference/(?:clauses|calendars|checklist)/|/agreements/\{id\}/edit/|/check/)[^/]+"
    )]
    private static partial Regex Named();
}
