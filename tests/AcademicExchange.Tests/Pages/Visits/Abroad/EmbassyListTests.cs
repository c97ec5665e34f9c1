using System.Net;
using System.Text;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Abroad;

/// <summary>The list for an embassy names the passport of those only who have agreed to it, and each of them reads that.</summary>
public sealed class EmbassyListTests(PassportApp app)
    : AbroadTestBase(app),
        IClassFixture<PassportApp>
{
    private const string Form = Page + "/embassy";
    private const string Reason = "Evacuation by land on Friday";

    [Fact]
    public async Task Make_WithTheConsent_NamesThePassportAndIsLogged()
    {
        var visit = await GivenAsync(agrees: true);
        await GiveContactsAsync(visit);
        var office = await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .NotSee("Without date of birth")
            .NotSee("Without address")
            .NotSee(PassportApp.Number)
            .Fill("Reason", Reason)
            .Press("Download as CSV");
        var csv = Encoding.UTF8.GetString(office.Content);
        Assert.Contains(PassportApp.Number, csv, StringComparison.Ordinal);
        Assert.Contains("SPECIMEN", csv, StringComparison.Ordinal);
        Assert.Contains("1980-05-06", csv, StringComparison.Ordinal);
        Assert.Contains(Address, csv, StringComparison.Ordinal);
        Assert.Contains("'+994551112233", csv, StringComparison.Ordinal);
        Assert.Contains(visit.Number, csv, StringComparison.Ordinal);
        Assert.StartsWith(
            "attachment",
            office.Headers["Content-Disposition"],
            StringComparison.Ordinal
        );
        Assert.Contains("no-store", office.Headers["Cache-Control"], StringComparison.Ordinal);
        await App.As(Tabriz.Faculty)
            .Open($"/visits/{visit.Id}/passport")
            .See("put into a list for the embassy")
            .See(Reason)
            .Open($"/visits/{visit.Id}/contacts")
            .See("put into a list for the embassy");
        await App.As(Tabriz.Administrator)
            .Open("/admin/audit")
            .See("List for an embassy made")
            .See(Reason)
            .NotSee(PassportApp.Number);
        var sheet = await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Fill("Reason", Reason)
            .Press("Download as XLSX");
        Assert.Equal("PK"u8.ToArray(), sheet.Content[..2]);
    }

    [Fact]
    public async Task Make_WithoutTheConsent_LeavesTheColumnsEmptyAndSaysSo()
    {
        var visit = await GivenAsync(agrees: false);
        var office = await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .See("Without date of birth and passport number: 1 of 1")
            .See("Without address and phone: 1 of 1")
            .Fill("Reason", Reason)
            .Press("Download as CSV");
        var csv = Encoding.UTF8.GetString(office.Content);
        Assert.DoesNotContain(PassportApp.Number, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("SPECIMEN", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("1980", csv, StringComparison.Ordinal);
        Assert.Contains(Tabriz.Faculty.FamilyName, csv, StringComparison.Ordinal);
        Assert.Empty(await LinesAsync(visit, "passport.embassy"));
        Assert.Empty(await LinesAsync(visit, "contacts.list"));
    }

    [Fact]
    public async Task Make_ByTheHostWithoutTheTransfer_HasNoPassport()
    {
        var visit = await GivenAsync(agrees: true);
        var csv = await App.As(Baku.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .See("Without date of birth and passport number: 1 of 1")
            .Fill("Reason", Reason)
            .Press("Download as CSV");
        Assert.DoesNotContain(
            PassportApp.Number,
            Encoding.UTF8.GetString(csv.Content),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Choice_TakenBack_HoldsFromThen()
    {
        var visit = await GivenAsync(agrees: true);
        await App.As(Tabriz.Faculty)
            .Open($"/visits/{visit.Id}/passport/consent")
            .Post($"/visits/{visit.Id}/passport/consent?handler=Embassy", ("Embassy", "false"));
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .See("Without date of birth and passport number: 1 of 1");
    }

    [Fact]
    public async Task Make_WithoutAReasonOrWithTheNumberAsOne_MakesAndLogsNothing()
    {
        var visit = await GivenAsync(agrees: true);
        var office = await App.As(Tabriz.Officer).Open(Form + "?Visit=" + visit.Id);
        foreach (var reason in new[] { "", "urgent", "For Z 9876-5432 and others" })
        {
            foreach (var handler in new[] { "Csv", "Xlsx" })
            {
                await office
                    .Post(
                        $"{Form}?handler={handler}",
                        ("Visit", visit.Id.ToString()),
                        ("Reason", reason)
                    )
                    .Expect(HttpStatusCode.Conflict)
                    .NotSee("SPECIMEN");
            }
        }

        Assert.Empty(await LinesAsync(visit, "passport.embassy"));
    }

    [Fact]
    public async Task Make_ByOthersOrForOthers_IsTurnedAway()
    {
        var visit = await GivenAsync(agrees: true);
        var foreign = An.Baku();
        await App.AddAsync(foreign);
        (string, string)[] fields = [("Visit", visit.Id.ToString()), ("Reason", Reason)];
        foreach (
            var person in new[] { Tabriz.Head, Tabriz.Signatory, Tabriz.Auditor, Tabriz.Faculty }
        )
        {
            await App.As(person)
                .Open(Form + "?Visit=" + visit.Id)
                .Expect(HttpStatusCode.Forbidden)
                .Post(Form + "?handler=Csv", fields)
                .Expect(HttpStatusCode.Forbidden);
        }

        await App.As(foreign.Officer)
            .Open(Page)
            .Post(Form + "?handler=Csv", fields)
            .Expect(HttpStatusCode.NotFound);
        Assert.Empty(await LinesAsync(visit, "passport.embassy"));
    }

    private async Task<Visit> GivenAsync(bool agrees)
    {
        var visit = await AddAsync(VisitState.Confirmed);
        await App.GiveAsync(visit, Tabriz);
        if (agrees)
        {
            await App.As(Tabriz.Faculty)
                .Open($"/visits/{visit.Id}/passport/consent")
                .Post($"/visits/{visit.Id}/passport/consent?handler=Embassy", ("Embassy", "true"));
        }

        return visit;
    }

    private Task<List<string?>> LinesAsync(Visit visit, string action) =>
        App.ReadAsync(data =>
            data.Audit.Where(line => line.RecordId == visit.Id && line.Action == action)
                .Select(line => line.Detail)
                .ToListAsync()
        );
}
