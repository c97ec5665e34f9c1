using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Passport;

/// <summary>The traveller agrees, gives, changes and takes back; what is kept cannot be read from the disk.</summary>
public sealed class PassportGivingTests(PassportApp app) : IClassFixture<PassportApp>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Give_AfterTheConsent_IsMaskedOnThePageAndSealedOnTheDisk()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        var browser = await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}")
            .Press("Passport")
            .See("No passport data are kept")
            .Press("Read what it is for, and agree");
        foreach (
            var item in new[]
            {
                "The person",
                "Who keeps and uses the data",
                "The purpose",
                "The data, and what is done with them",
                "The period, and how to revoke",
                "Deletion and archiving, also in case of death",
            }
        )
        {
            await browser.See(item);
        }

        await Fill(browser.Press("I have read the six items and agree"), PassportApp.Number)
            .Press("Keep encrypted")
            .Attach("Scan", PassportApp.Number + ".pdf", PassportApp.Paper)
            .Press("Keep the scan")
            .See("Scan kept, encrypted")
            .Open($"/visits/{visit.Id}/passport")
            .See(PassportApp.Mask);
        foreach (var secret in new[] { PassportApp.Number, "SPECIMEN", "TRAVELLER", "1980" })
        {
            await browser.NotSee(secret);
        }

        Assert.Equal((1, 1, 1), await app.KeptAsync(visit.Id));
        var column = await app.ReadAsync(data =>
            data.VisitPassports.Where(p => p.Id == visit.Id).Select(p => p.Sealed).SingleAsync()
        );
        Assert.DoesNotContain(PassportApp.Number, column, StringComparison.Ordinal);
        Assert.Empty(app.FilesThatHold(PassportApp.Number));
        Assert.Empty(app.FilesThatHold("SPECIMEN"));
        var scan = Assert.Single(await app.ScansAsync(visit.Id));
        Assert.Equal("scan.pdf", scan.Name);
        Assert.NotEqual(
            PassportApp.Paper,
            await File.ReadAllBytesAsync(app.PathOf(scan), TestContext.Current.CancellationToken)
        );
    }

    /// <summary>What is copied into another row or file does not open there.</summary>
    [Fact]
    public async Task Seal_OfAnotherVisit_DoesNotOpen()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.GiveAsync(visit, _tabriz);
        await app.WithAsync<PassportSeal, bool>(seal =>
        {
            var (own, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var text = seal.Seal(own, PassportApp.Said);
            Assert.Equal(
                PassportApp.Said,
                seal.Open(new VisitPassport(own, own, text, ManualClock.Start))
            );
            Assert.Null(seal.Open(new VisitPassport(other, own, text, ManualClock.Start)));
            var scan = seal.SealScan(own, PassportApp.Paper);
            Assert.Equal(PassportApp.Paper, seal.OpenScan(own, scan));
            Assert.Null(seal.OpenScan(other, scan));
            return Task.FromResult(true);
        });

        await app.ChangeAsync(async data =>
            (await data.VisitPassports.SingleAsync(p => p.Id == visit.Id)).Replace(
                "not sealed by anybody",
                ManualClock.Start
            )
        );
        await app.As(_tabriz.Officer)
            .Open($"/visits/{visit.Id}/passport")
            .See("Cannot be opened")
            .Post($"/visits/{visit.Id}/passport", ("Reason", "For the visa of the guest"))
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Enter_WithoutAConsent_HasNoFormAndTakesNothing()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        var page = $"/visits/{visit.Id}/passport";
        var browser = await app.As(_tabriz.Faculty)
            .Open(page + "/enter")
            .At(page + "/consent")
            .Open(page + "/scans")
            .At(page + "/consent");

        await browser.Post(page + "/enter", Fields()).Expect(HttpStatusCode.Conflict);
        await browser.See("First read what the data are for, and agree.");
        Assert.Null(browser.Document.QuerySelector("[name='Passport.Number']"));
        await browser.Post(page + "/scans").Expect(HttpStatusCode.Conflict);

        // Of a text that was never shown, none is a consent.
        await browser.Post(page + "/consent", ("Text", "0")).Expect(HttpStatusCode.Conflict);
        await browser.Post(page + "/consent").Expect(HttpStatusCode.Conflict);

        Assert.Equal((0, 0, 0), await app.KeptAsync(visit.Id));
        Assert.False(
            await app.ReadAsync(data => data.PassportConsents.AnyAsync(c => c.VisitId == visit.Id))
        );
    }

    [Fact]
    public async Task Consent_IsDatedAndVersionedAndInTheLanguageRead()
    {
        _tabriz.Faculty.Language = Platform.Languages.Language.Az;
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        var browser = await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/passport/consent");
        await browser.Press("Altı bəndi oxudum və razıyam");
        await browser.Post(
            $"/visits/{visit.Id}/passport/consent",
            ("Text", FormattableString.Invariant($"{PassportConsent.CurrentText}"))
        );

        var consent = await app.ReadAsync(data =>
            data.PassportConsents.SingleAsync(c => c.VisitId == visit.Id)
        );
        Assert.Equal(_tabriz.Faculty.Id, consent.PersonId);
        Assert.Equal(PassportConsent.CurrentText, consent.TextVersion);
        Assert.Equal(Platform.Languages.Language.Az, consent.Language);
        Assert.Null(consent.TransferUtc);
        Assert.True(consent.IsActive);
    }

    [Fact]
    public async Task Consent_ToAnOlderText_IsRenewedAndKeepsWhatWasGiven()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.GiveAsync(visit, _tabriz);
        var kept = await app.KeptAsync(visit.Id);
        await app.ChangeAsync(data =>
            data.PassportConsents.Where(consent => consent.VisitId == visit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(consent => consent.TextVersion, 1))
        );
        var page = $"/visits/{visit.Id}/passport";
        await app.As(_tabriz.Faculty)
            .Open(page + "/enter")
            .At(page + "/consent")
            .See("The text has changed since you agreed")
            .See("or from the last day planned where nobody recorded that")
            .Press("I have read the six items and agree")
            .At(page + "/enter")
            .Open(page + "/consent")
            .See("replaced by a newer text");

        Assert.Equal(kept, await app.KeptAsync(visit.Id));
        Assert.Single(await app.ScansAsync(visit.Id));
        await app.As(_tabriz.Officer).Open(page).See("Download scan 1");
        await app.As(_tabriz.Faculty)
            .Open(page + "/consent")
            .Press("Take the consent back and remove the data");
        Assert.Equal((0, 0, 0), await app.KeptAsync(visit.Id));
    }

    [Fact]
    public async Task Revoke_RemovesEverythingAtOnceAndLeavesOneLine()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.GiveAsync(visit, _tabriz);
        var scan = Assert.Single(await app.ScansAsync(visit.Id));

        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/passport/consent")
            .Press("Take the consent back and remove the data")
            .See("nothing of the passport is kept any more")
            .See("because the consent was taken back")
            .Open($"/visits/{visit.Id}/passport/enter")
            .At($"/visits/{visit.Id}/passport/consent")
            .See("taken back");

        Assert.Equal((0, 0, 0), await app.KeptAsync(visit.Id));
        Assert.False(File.Exists(app.PathOf(scan)));
        await app.As(_tabriz.Faculty)
            .Post($"/visits/{visit.Id}/passport/consent?handler=Revoke")
            .Expect(HttpStatusCode.OK);
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.PassportRemovals.CountAsync(line => line.VisitId == visit.Id)
            )
        );
    }

    [Fact]
    public async Task Keep_WhatNoPassportSays_IsSaidAtTheField()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.AgreeAsync(visit, _tabriz);
        await Fill(app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/passport/enter"), "A-1")
            .Press("Keep encrypted")
            .Expect(HttpStatusCode.Conflict)
            .See("A passport number has 6 to 20 letters and digits.")
            .Fill("Passport.Number", "z 9876 ۵۴۳۲")
            .Press("Keep encrypted")
            .Open($"/visits/{visit.Id}/passport")
            .See(PassportApp.Mask);
        await app.As(_tabriz.Faculty)
            .Post($"/visits/{visit.Id}/passport/enter", ("Passport.Number", "A1"))
            .Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Keep_FromAnOlderForm_IsStaleAndTheSameTwiceIsOne()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.AgreeAsync(visit, _tabriz);
        var page = $"/visits/{visit.Id}/passport/enter";
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ => await app.As(_tabriz.Faculty).Post(page, Fields()))
        );
        Assert.Equal((1, 0, 0), await app.KeptAsync(visit.Id));

        var older = await app.As(_tabriz.Faculty).Open(page);
        await Fill(app.As(_tabriz.Faculty).Open(page), "Y1112223")
            .Press("Keep encrypted")
            .See("Passport data kept");
        await Fill(older, "Y4445556").Press("Keep encrypted").Expect(HttpStatusCode.Conflict);
        await older.Press("Keep encrypted").Open($"/visits/{visit.Id}/passport").See("•••• 5556");
    }

    [Fact]
    public async Task Scan_RemovedByTheTraveller_IsGoneFromTheDisk()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.GiveAsync(visit, _tabriz);
        var scan = Assert.Single(await app.ScansAsync(visit.Id));

        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/passport/scans")
            .Press("Remove scan 1")
            .See("Scan removed");

        Assert.Equal((1, 0, 0), await app.KeptAsync(visit.Id));
        Assert.False(File.Exists(app.PathOf(scan)));
    }

    [Theory]
    [InlineData(VisitState.Draft)]
    [InlineData(VisitState.Finished)]
    [InlineData(VisitState.Closed)]
    public async Task Agree_WhenNobodyNeedsIt_IsRefused(VisitState state)
    {
        var visit = await app.AddAsync(_tabriz, _baku, state);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/passport")
            .Post($"/visits/{visit.Id}/passport/consent", ("Text", "1"))
            .Expect(HttpStatusCode.Conflict);
        Assert.False(
            await app.ReadAsync(data => data.PassportConsents.AnyAsync(c => c.VisitId == visit.Id))
        );
    }

    [Fact]
    public async Task OwnData_ListsWhatIsKeptAndNotWhatItSays()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.GiveAsync(visit, _tabriz);

        var browser = await app.As(_tabriz.Faculty)
            .Open("/account/data")
            .See("Passport data kept of you")
            .See(visit.Number)
            .See("kept encrypted; scans: 1")
            .Press("Download");

        var export = System.Text.Encoding.UTF8.GetString(browser.Content);
        Assert.Contains("\"Passports\"", export, StringComparison.Ordinal);
        Assert.Contains("\"Scans\": 1", export, StringComparison.Ordinal);
        Assert.DoesNotContain(PassportApp.Number[1..], export, StringComparison.Ordinal);
    }

    private static (string, string)[] Fields() =>
        [
            ("Version", "0"),
            ("Passport.Number", PassportApp.Number),
            ("Passport.IssuedBy", "IRN"),
            ("Passport.FamilyName", "SPECIMEN"),
            ("Passport.GivenNames", "TRAVELLER"),
            ("Passport.BornOn", "1980-05-06"),
            ("Passport.IssuedOn", "2022-01-01"),
            ("Passport.ExpiresOn", "2032-01-01"),
        ];

    private static Browser Fill(Browser browser, string number) =>
        Fields()
            .Skip(1)
            .Aggregate(
                browser,
                (page, field) =>
                    page.Fill(field.Item1, field.Item1 == "Passport.Number" ? number : field.Item2)
            );
}
