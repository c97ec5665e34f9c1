using AcademicExchange.Data.Demo;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Outbox;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data;

/// <summary>The demonstration is what docs/demo.md promises.</summary>
public sealed class DemoDataTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Seed_FirstStart_BringsEachAgreementToItsState()
    {
        var found = await AgreementsAsync();
        var slugs = await app.ReadAsync(data =>
            data.Institutions.ToDictionaryAsync(institution => institution.Id, one => one.Slug)
        );

        Assert.All(
            DemoContent.Agreements(),
            plan =>
            {
                var agreement = found.Single(one => one.Number == plan.Number);
                Assert.Equal((plan.Key, plan.State), (plan.Key, agreement.State));
                if (plan.Turn is { } turn)
                {
                    Assert.Equal(
                        turn == "A" ? plan.A : plan.B,
                        slugs[agreement.TurnInstitutionId!.Value]
                    );
                }
            }
        );
        Assert.Equal(DemoContent.Agreements().Count, found.Count);
    }

    [Fact]
    public async Task Seed_FirstStart_ShowsEveryState()
    {
        var shown = await app.ReadAsync(data =>
            data.Agreements.Select(one => one.State).Distinct().ToListAsync()
        );

        Assert.Empty(Enum.GetValues<AgreementState>().Except(shown));
    }

    [Theory]
    [InlineData("tabriz")]
    [InlineData("baku")]
    public async Task Seed_FirstStart_FillsEveryRoleAtFourUniversitiesOfTheCity(string city)
    {
        Role[] wanted =
        [
            Role.Student,
            Role.Faculty,
            Role.DepartmentHead,
            Role.InternationalOfficer,
            Role.Signatory,
            Role.InstitutionAdministrator,
            Role.Auditor,
        ];
        var held = await app.ReadAsync(data =>
            data.RoleAssignments.Where(role => role.Person!.IsDemo)
                .Join(
                    data.Institutions.Where(one => one.City == city),
                    role => role.InstitutionId,
                    institution => institution.Id,
                    (role, institution) => new { institution.Slug, role.Role }
                )
                .ToListAsync()
        );

        var full = held.GroupBy(one => one.Slug)
            .Count(university => wanted.All(university.Select(one => one.Role).Contains));
        Assert.True(full >= 4, $"{full} universities");
    }

    [Fact]
    public async Task Seed_FirstStart_MarksEverythingInvented()
    {
        var people = await app.ReadAsync(data => data.Users.ToListAsync());

        Assert.All(
            await AgreementsAsync(),
            agreement =>
            {
                Assert.True(agreement.IsDemo);
                Assert.StartsWith("DEMO-AX-", agreement.Number, StringComparison.Ordinal);
                Assert.Contains("(DEMO)", agreement.Title.En, StringComparison.Ordinal);
                Assert.Contains("(نمونه)", agreement.Title.Fa, StringComparison.Ordinal);
                Assert.Contains("(DEMO)", agreement.Title.Az, StringComparison.Ordinal);
            }
        );
        Assert.All(
            people,
            person =>
            {
                Assert.True(person is { IsDemo: true, EmailConfirmed: true });
                Assert.EndsWith("@example.org", person.Email, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Seed_FirstStart_TextsAreWholeAndHashesHold()
    {
        foreach (var agreement in await AgreementsAsync())
        {
            Assert.All(
                agreement.Versions,
                version =>
                {
                    Assert.Equal(version.Hash, version.Text.Hash());
                    Assert.Empty(TextFields.Written(version.Text).Except(version.Text.Fields.Keys));
                    Assert.All(
                        version.Text.Fields,
                        field =>
                            Assert.All(
                                version.Text.Languages,
                                language =>
                                    Assert.False(
                                        string.IsNullOrWhiteSpace(field.Value[language]),
                                        field.Key + language
                                    )
                            )
                    );
                }
            );
            Assert.All(
                agreement.Signatures,
                signature =>
                    Assert.Contains(agreement.Versions, one => one.Hash == signature.TextHash)
            );
        }
    }

    [Fact]
    public async Task Seed_FirstStart_HasEntriesOfTheLedgerInThreeStates()
    {
        var entries = await app.ReadAsync(data => data.HandEntries.ToListAsync());
        var lines = await app.ReadAsync(data =>
            data.LedgerLines.Where(line => line.EntryId != null).ToListAsync()
        );

        Assert.Equal(
            [HandEntryState.Open, HandEntryState.Confirmed, HandEntryState.Disputed],
            entries.Select(entry => entry.State).Distinct().Order()
        );
        Assert.NotNull(entries.Single(one => one.State == HandEntryState.Confirmed).FileId);
        Assert.All(
            entries,
            entry =>
            {
                Assert.StartsWith("DEMO-LX-", entry.Number, StringComparison.Ordinal);
                Assert.Matches(@"\((DEMO|نمونه)\)$", entry.About);
                Assert.Equal(
                    HandEntryLines.Of(entry).Select(line => (line.Status, line.Quantity)),
                    LedgerBook
                        .Standing([.. lines.Where(line => line.EntryId == entry.Id)])
                        .Select(line => (line.Status, line.Quantity))
                );
            }
        );
    }

    [Fact]
    public async Task Seed_FirstStart_EntriesStandMarkedOnTheDeskOfTheirOffice()
    {
        var officer = await app.ReadAsync(data =>
            data.Users.SingleAsync(person => person.Email == "officer.bsu@example.org")
        );

        var desk = await app.As(officer).Open("/desk");

        var lines = desk.Document.QuerySelectorAll("#main li:has(a[href^='/ledger/entries/'])");
        Assert.Equal(
            ["DEMO", "DEMO"],
            lines.Select(line => line.QuerySelector(".demo-mark")?.TextContent)
        );
    }

    [Fact]
    public async Task Seed_FirstStart_KeepsScansThatCanBeRead()
    {
        var scans = await app.ReadAsync(data => data.Files.ToListAsync());
        var signed = await app.ReadAsync(data =>
            data.Agreements.SelectMany(one => one.Signatures).ToListAsync()
        );

        Assert.NotEmpty(scans);
        Assert.Single(scans, scan => scan.RecordKind == "passport");
        Assert.Contains(signed, signature => signature is { OnPaper: true, ScanFileId: not null });
        foreach (var scan in scans)
        {
            var kind = await app.WithAsync<IFileStore, string?>(async store =>
            {
                await using var content = store.Open(scan.StorageName);
                return await FileKind.OfAsync(content, CancellationToken.None);
            });
            // The passport is sealed: for whoever has the disk it is nothing.
            Assert.Equal(scan.RecordKind == "passport" ? null : "application/pdf", kind);
        }
    }

    [Fact]
    public async Task Seed_FirstStart_LeavesOneLanguageBehindSomewhere() =>
        Assert.Contains(
            await AgreementsAsync(),
            agreement => agreement.SharedVersion?.Text.Lagging().Any() == true
        );

    [Fact]
    public async Task Seed_FirstStart_OpensThePlacesOfAgreementsInForce()
    {
        var places = await app.ReadAsync(data => data.AgreementPlaces.ToListAsync());

        Assert.NotEmpty(places);
        Assert.All(
            (await AgreementsAsync()).Where(one => one.State == AgreementState.InForce),
            agreement =>
                Assert.Equal(
                    agreement.SharedVersion!.Text.Places.Count,
                    places.Count(place => place.AgreementId == agreement.Id)
                )
        );
    }

    [Fact]
    public async Task Seed_FirstStart_OnePasswordOpensEveryAccount()
    {
        var people = await app.ReadAsync(data => data.Users.ToListAsync());
        var opens = await app.WithAsync<UserManager<Person>, bool>(users =>
            users.CheckPasswordAsync(people[0], DemoPassword.Value)
        );

        Assert.True(opens);
        Assert.Single(people.Select(person => person.PasswordHash).Distinct());
    }

    [Fact]
    public async Task Seed_FirstStart_NamesPeopleInTheirScript()
    {
        var officer = await app.ReadAsync(data =>
            data.Users.SingleAsync(person => person.Email == "officer.tabrizu@example.org")
        );

        Assert.Equal("سولماز علی‌زاده", officer.NameFor(Language.Fa));
        Assert.Equal("Solmaz Alizadeh", officer.NameFor(Language.Az));

        var partner = await app.ReadAsync(data =>
            data.Users.SingleAsync(person => person.Email == "officer.bsu@example.org")
        );

        Assert.Equal("Nigar Bakıxanlı", partner.NameFor(Language.Az));
        Assert.Equal("Nigar Bakikhanli", partner.NameFor(Language.En));
    }

    [Fact]
    public async Task Seed_FirstStart_TellsOfYesterdayOnly()
    {
        var line = app.Clock.GetUtcNow().UtcDateTime.AddDays(-2);
        var waiting = await app.ReadAsync(data =>
            data.Outbox.Where(message => message.DoneUtc == null).ToListAsync()
        );
        var fresh = await app.ReadAsync(data =>
            data.History.Where(entry => entry.AtUtc > line)
                .Select(entry => entry.RecordId)
                .ToListAsync()
        );
        var spoken = await app.ReadAsync(data =>
            data.AgreementComments.Where(comment => comment.AtUtc > line)
                .Select(comment => comment.AgreementId)
                .ToListAsync()
        );

        var (papers, news) = (
            waiting.Where(IsPaper).Where(one => !fresh.Contains(one.RecordId!.Value)),
            waiting.Where(message => !IsPaper(message))
        );
        Assert.NotEmpty(news);
        Assert.Empty(news.Select(message => message.RecordId!.Value).Except(fresh).Except(spoken));
        Assert.All(papers.GroupBy(message => message.RecordId), one => Assert.Single(one));
    }

    [Fact]
    public async Task Seed_FirstStart_SaysUntilWhenTheAwaitedSideShouldAct() =>
        Assert.Equal(
            0,
            await app.ReadAsync(data =>
                data.Agreements.SelectMany(one => one.Parties)
                    .CountAsync(party => party.AwaitedRole != null && party.DueOn == null)
            )
        );

    [Fact]
    public async Task Seed_SecondStart_AddsNothing()
    {
        var before = await CountsAsync();

        await app.WithAsync<DemoData, bool>(async demo =>
        {
            await demo.SeedAsync();
            return true;
        });

        Assert.Equal(before, await CountsAsync());
    }

    private static bool IsPaper(OutboxMessage message) =>
        message.Kind.EndsWith(nameof(AgreementPaperHandler), StringComparison.Ordinal);

    private Task<List<Agreement>> AgreementsAsync() =>
        app.ReadAsync(data =>
            data.Agreements.Include(one => one.Versions)
                .Include(one => one.Signatures)
                .AsSplitQuery()
                .ToListAsync()
        );

    private Task<(int, int, int)> CountsAsync() =>
        app.ReadAsync(async data =>
            (
                await data.Users.CountAsync(),
                await data.Agreements.CountAsync(),
                await data.History.CountAsync()
            )
        );
}
