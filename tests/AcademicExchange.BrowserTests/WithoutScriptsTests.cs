using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.BrowserTests;

/// <summary>Everything is done by plain forms and links; scripts only add comfort.</summary>
public sealed class WithoutScriptsTests(JourneyApp app)
{
    private static readonly WindowKind Plain = new(JavaScript: false);

    [Fact]
    public async Task Forms_WithoutScripts_TakeAProposalToThePartner()
    {
        await using var faculty = await app.WindowAsync(Language.Fa, Plain);
        await using var officer = await app.WindowAsync(Language.Az, Plain);
        await using var partner = await app.WindowAsync(Language.En, Plain);

        await faculty
            .SignIn("faculty.tbzmed")
            .Open("/agreements/propose")
            .Fill("Input.Kind", "Memorandum")
            .Pick("Input.Partner", "دانشگاه پزشکی جمهوری آذربایجان")
            .Fill("Input.TitleFa", "آب ارس")
            .Fill("Input.Purpose", "اندازه‌گیری رود")
            .Press("Agreements.Propose.Send")
            .See("Agreements.State.Proposed")
            .SeeText("آب ارس");
        var record = faculty.Path;
        await faculty.Speak(Language.Az).See("Agreements.State.Proposed").SignOut().At("/");

        await officer
            .SignIn("officer.tbzmed")
            .Open(record)
            .Press("Agreements.Do.Accept")
            .Press("Agreements.Do.Accept")
            .See("Agreements.State.Draft")
            .Open(record + "/edit")
            .Fill("Input.TitleEn", "Water of the Aras")
            .Fill("Input.TitleAz", "Araz suyu")
            .Fill("Input.StartsOn", "۱۴۰۶/۱۰/۰۱")
            .Fill("Input.EndsOn", "2032-12-31")
            .Press("Agreements.Edit.Save")
            .See("Agreements.Edit.Saved")
            .Open(record + "/edit/PURPOSE")
            .Fill("Input.BodyEn", "To measure the river together.")
            .Fill("Input.Confirmed", "Fa")
            .Fill("Input.Confirmed", "Az")
            .Press("Agreements.Edit.Save")
            .See("Agreements.Edit.Saved")
            .Open(record)
            .Press("Agreements.Do.Send")
            .Press("Agreements.Do.Send")
            .See("Agreements.State.InNegotiation");

        await partner
            .SignIn("officer.amu")
            .Open(record)
            .See("Agreements.Turn.Yours")
            .Open(record + "/text")
            .SeeText("To measure the river together.");
    }

    [Fact]
    public async Task List_WithoutScripts_IsFilteredByItsAddress()
    {
        await using var officer = await app.WindowAsync(Language.En, Plain);

        await officer
            .SignIn("officer.sahand")
            .Open("/agreements")
            .SeeText("DEMO-AX-0010")
            .Fill("Q", "petroleum")
            .Press("Shell.List.Apply")
            .SeeText("DEMO-AX-0009");

        Assert.DoesNotContain("DEMO-AX-0010", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Q=petroleum", officer.Page.Url, StringComparison.Ordinal);
    }
}
