using System.Net;
using AcademicExchange.Platform.Files;
using AcademicExchange.Tests.Access.Uploads;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>A review asks for a report of what was done before it asks what comes next.</summary>
public sealed class ReviewPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Report_Attached_OpensTheRenewalAndIsReadByThePartner()
    {
        var agreement = An.Agreement(_tabriz, _baku).ReviewCalled();
        await app.AddAsync(_tabriz, _baku, agreement);
        var record = "/agreements/" + agreement.Id;

        var officer = await app.As(_tabriz.Officer)
            .Open(record)
            .See("Attach the activity report first");
        Assert.Null(officer.Document.QuerySelector($"a[href='{record}/do/renew' i]"));
        await officer
            .Press("Attach the activity report")
            .At(record + "/steps")
            .Check("Done")
            .Press("Record")
            .Expect(HttpStatusCode.Conflict)
            .See("Attach the file of the report.")
            .Attach("Input.File", "report.pdf", HostileFiles.Pdf)
            .Press("Record")
            .Expect(HttpStatusCode.OK)
            .See("The step was recorded.");
        Assert.NotNull(
            (await officer.Open(record)).Document.QuerySelector($"a[href='{record}/do/renew' i]")
        );
        Assert.Null(
            officer.Document.QuerySelector($"a[href='{record}/do/recordactivityreport' i]")
        );

        var partner = await app.As(_baku.Officer).Open(record + "/steps").See("Activity report");
        await partner.Press("Download").Expect(HttpStatusCode.OK);
        Assert.Equal(FileKind.Pdf, partner.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Renew_WithoutTheReport_IsNotDone()
    {
        var agreement = An.Agreement(_tabriz, _baku).ReviewCalled();
        await app.AddAsync(_tabriz, _baku, agreement);

        await app.As(_tabriz.Officer)
            .Post(
                $"/agreements/{agreement.Id}/do/renew",
                ("Version", $"{agreement.Version}"),
                ("Input.StartsOn", $"{SampleText.Ends.AddDays(1):yyyy-MM-dd}"),
                ("Input.EndsOn", $"{SampleText.Ends.AddYears(3):yyyy-MM-dd}")
            )
            .Expect(HttpStatusCode.Conflict)
            .See("Attach the activity report first");
    }
}
