using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

/// <summary>Who hears of a step of a visit, in which language, and who does not.</summary>
public sealed class VisitNewsTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Submit_AsksTheHeadAndNobodyOfTheOtherSide()
    {
        _tabriz.Head.Language = Language.Fa;
        await AddAsync(VisitState.AtHomeDepartment);

        Assert.Contains(
            "سفر",
            Assert.Single(await SubjectsAsync(_tabriz.Head)),
            StringComparison.Ordinal
        );
        Assert.Empty(await SubjectsAsync(_baku.Faculty));
        Assert.Empty(await SubjectsAsync(_baku.Officer));
        Assert.Empty(await SubjectsAsync(_tabriz.Faculty));
    }

    [Fact]
    public async Task Approve_ByTheHomeOffice_AsksTheHostAndTellsTheVisitor()
    {
        _baku.Faculty.Language = Language.Az;
        await AddAsync(VisitState.AtHost);

        Assert.Contains(
            "qəbul edib-etməyəcəyinizi bildirin",
            Assert.Single(await SubjectsAsync(_baku.Faculty)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Approved",
            string.Join('\n', await SubjectsAsync(_tabriz.Faculty)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Approve_ByTheHostsDepartment_StaysThere()
    {
        await AddAsync(VisitState.AtHostOffice);

        // The two approvals at home and the host's own; not the one of the host's department.
        Assert.Equal(3, (await SubjectsAsync(_tabriz.Faculty)).Count);
        Assert.NotEmpty(await SubjectsAsync(_baku.Officer));
    }

    [Fact]
    public async Task Cancel_TellsVisitorHostAndTheOtherOffice()
    {
        await AddAsync(VisitState.Cancelled);

        foreach (var person in new[] { _tabriz.Faculty, _baku.Faculty, _tabriz.Officer })
        {
            Assert.Contains(
                await SubjectsAsync(person),
                subject => subject.EndsWith("Visit cancelled", StringComparison.Ordinal)
            );
        }

        Assert.DoesNotContain(
            await SubjectsAsync(_baku.Officer),
            subject => subject.Contains("cancelled", StringComparison.Ordinal)
        );
        // Run again, nothing comes twice.
        Assert.Equal(0, await app.RunOutboxAsync());
    }

    private async Task AddAsync(VisitState state)
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync(_tabriz, _baku, agreement);
        await app.RunOutboxAsync();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(state);
        await app.AddAsync(visit);
        await app.WithAsync<VisitDues, int>(async dues =>
        {
            await dues.FillAsync(visit, CancellationToken.None);
            return 0;
        });
        var due =
            visit.Sides.Single(side => side.IsHome).DueOn
            ?? visit.Sides.Single(side => !side.IsHome).DueOn;
        await app.ChangeAsync(data =>
            data.VisitSides.Where(side => side.VisitId == visit.Id && side.AwaitedSinceUtc != null)
                .ExecuteUpdateAsync(set => set.SetProperty(side => side.DueOn, due))
        );
        await app.RunOutboxAsync();
    }

    private Task<List<string>> SubjectsAsync(Person person) =>
        app.ReadAsync(data =>
            data.Mails.AsNoTracking()
                .Where(mail => mail.ToPersonId == person.Id && mail.RecordKind == Visit.RecordKind)
                .OrderBy(mail => mail.CreatedUtc)
                .ThenBy(mail => mail.Id)
                .Select(mail => mail.Subject)
                .ToListAsync()
        );
}
