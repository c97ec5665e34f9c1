using AcademicExchange.Platform.Languages;

namespace AcademicExchange.BrowserTests.Guides;

/// <summary>One picture of docs/guides.</summary>
/// <param name="Name">File name without its end.</param>
/// <param name="Account">Who looks: the part of the address before "@"; null for a visitor.</param>
/// <param name="Agreement">Number of the agreement whose pages are meant; null for other pages.</param>
/// <param name="Path">The page, below the agreement where one is named.</param>
internal sealed record GuidePicture(
    string Name,
    string? Account,
    string? Agreement,
    string Path,
    Language Language = Language.En,
    int Height = 760
)
{
    public static readonly IReadOnlyList<GuidePicture> All =
    [
        new("sign-in", null, null, "/sign-in"),
        new("faculty-propose", "faculty.tabrizu", null, "/agreements/propose", Height: 1000),
        new("faculty-desk", "faculty.tabrizu", null, "/"),
        new("officer-desk", "officer.tabrizu", null, "/"),
        new("officer-record", "officer.tbzmed", "DEMO-AX-0012", ""),
        new("officer-compare", "officer.tbzmed", "DEMO-AX-0012", "/compare?older=1&newer=2"),
        new("officer-clause", "officer.tbzmed", "DEMO-AX-0012", "/edit/SELECTION", Height: 860),
        new("officer-persian", "officer.tabrizu", "DEMO-AX-0006", "/text", Language.Fa, 640),
        new("signatory-sign", "rector.bsu", "DEMO-AX-0008", "/signatures", Height: 1000),
        new("signatory-documents", "rector.bsu", "DEMO-AX-0008", "/documents"),
        new("head-proposal", "head.tabrizu", "DEMO-AX-0014", ""),
        new("head-list", "head.tabrizu", null, "/agreements"),
        new("administrator-people", "admin.bsu", null, "/people"),
        new("administrator-invite", "admin.bsu", null, "/people/invite"),
        new("student-register", null, null, "/register"),
        new("student-account", "student.bsu", null, "/account", Language.Az),
    ];
}
