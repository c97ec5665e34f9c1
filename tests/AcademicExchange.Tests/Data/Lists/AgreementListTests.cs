using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>What a list finds, in which order, and that it finds only what the record page would show.</summary>
public sealed class AgreementListTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task VisibleTo_EveryRoleAndState_IsTheSameForRecordsAndForLists()
    {
        var (tabriz, baku, other) = (An.Tabriz(), An.Baku(), An.Baku());
        var agreements = Enum.GetValues<AgreementState>()
            .Select(state => An.Agreement(tabriz, baku).In(state))
            .ToArray();
        await app.AddAsync([tabriz, baku, other, .. agreements]);
        var people =
            from side in new[] { tabriz, baku, other }
            from role in Enum.GetValues<Role>()
            where role != Role.SystemAdministrator
            select side.Actor(role);

        foreach (var actor in people.Append(Actor.Anonymous))
        {
            var records = await app.ReadAsync(data =>
                data.Agreements.VisibleTo(actor).Select(a => a.Id).ToListAsync(None)
            );
            var listed = await KeysAsync(new AgreementListFilter(), actor);

            Assert.Equal(records.Order(), listed.Order());
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Mirror_AnyState_HoldsWhatTheRecordHolds(AgreementState state)
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).In(state);
        await app.AddAsync(tabriz, baku, agreement);

        var found = await app.ReadAsync(data =>
            data.Agreements.Include(a => a.Parties).SingleAsync(a => a.Id == agreement.Id, None)
        );

        Assert.All(
            found.Parties,
            party =>
            {
                var others = found.Parties.Where(one => one != party);
                Assert.Equal(found.State, party.State);
                Assert.Equal(found.Number, party.Number);
                Assert.Equal(found.Kind, party.Kind);
                Assert.Equal(found.CreatedUtc, party.CreatedUtc);
                Assert.Equal(found.EndsOn ?? DateOnly.MaxValue, party.EndsOn);
                Assert.Equal(
                    party.Sees ? others.Min(one => one.AwaitedSinceUtc) : null,
                    party.WaitsSinceUtc
                );
            }
        );
    }

    [Fact]
    public async Task Keys_EachFilter_FindsJustItsOwn()
    {
        var (tabriz, baku, third) = (An.Tabriz(), An.Baku(), An.Baku());
        var draft = An.Agreement(tabriz, baku).Of(AgreementKind.Cotutelle).Draft();
        var sent = An.Agreement(tabriz, baku).InNegotiation();
        var inForce = An.Agreement(tabriz, third).InForce();
        await app.AddAsync(tabriz, baku, third, draft, sent, inForce);
        var office = tabriz.Actor(Role.InternationalOfficer);

        await FindAnyAsync(office, new(), inForce, sent, draft);
        await FindAnyAsync(office, new() { States = [AgreementState.Draft] }, draft);
        await FindAnyAsync(
            office,
            new() { States = [AgreementState.InForce, AgreementState.Draft] },
            inForce,
            draft
        );
        await FindAnyAsync(office, new() { Kind = AgreementKind.Cotutelle }, draft);
        await FindAnyAsync(office, new() { Partner = third.Institution.Slug }, inForce);
        await FindAnyAsync(office, new() { Partner = tabriz.Institution.Slug });
        await FindAnyAsync(office, new() { Partner = "nobody" });
        await FindAnyAsync(office, new() { Awaits = AwaitedSide.Me }, draft);
        await FindAnyAsync(office, new() { Awaits = AwaitedSide.Partner }, sent);
        await FindAnyAsync(office, new() { Year = 2026 }, inForce, sent, draft);
        await FindAnyAsync(office, new() { Year = 2025 });
        await FindAnyAsync(office, new() { EndsAfter = SampleText.Ends }, inForce, sent, draft);
        await FindAnyAsync(office, new() { EndsBefore = SampleText.Ends.AddDays(-1) });
        await FindAnyAsync(office, new() { Q = sent.Number }, sent);
        await FindAnyAsync(office, new() { Q = "zzzz" });
        await FindAnyAsync(baku.Actor(Role.InternationalOfficer), new(), sent);
    }

    [Fact]
    public async Task Keys_NoEnd_ComesLast()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var open = An.Agreement(tabriz, baku)
            .With(SampleText.Complete with { EndsOn = null })
            .Draft();
        var late = An.Agreement(tabriz, baku).Draft();
        var early = An.Agreement(tabriz, baku).With(Ending(1)).Draft();
        await app.AddAsync(tabriz, baku, open, late, early);

        await FindAsync(
            tabriz.Actor(Role.InternationalOfficer),
            new() { Sort = "ends" },
            early,
            late,
            open
        );
    }

    [Fact]
    public async Task Keys_ByDue_PutsWhatIsDueWithUsFirst()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var (none, second, first) = (Draft(), Draft(), Draft());
        await app.AddAsync(tabriz, baku, none, second, first);
        await DueAsync(first, 1);
        await DueAsync(second, 2);

        await FindAsync(
            tabriz.Actor(Role.InternationalOfficer),
            new() { Sort = "due" },
            first,
            second,
            none
        );

        Agreement Draft() => An.Agreement(tabriz, baku).Draft();
    }

    [Fact]
    public async Task PageAsync_BehindTheLast_GivesTheLastWithTheCount()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var drafts = Enumerable.Range(0, 27).Select(_ => An.Agreement(tabriz, baku).Draft());
        await app.AddAsync([tabriz, baku, .. drafts]);
        var office = tabriz.Actor(Role.InternationalOfficer);

        var first = await PageAsync(1);
        var last = await PageAsync(int.MaxValue);

        Assert.Equal((25, 1, 27), (first.Rows.Count, first.Number, first.Total));
        Assert.Equal((2, 2, 27), (last.Rows.Count, last.Number, last.Total));
        Assert.Empty(first.Rows.Select(r => r.Id).Intersect(last.Rows.Select(r => r.Id)));

        Task<ListPage<AgreementListRow>> PageAsync(int number) =>
            app.WithAsync<AgreementList, ListPage<AgreementListRow>>(list =>
                list.PageAsync(new AgreementListFilter(), number, office, None)
            );
    }

    public static IEnumerable<TheoryDataRow<AgreementState>> States() =>
        Enum.GetValues<AgreementState>().Select(state => new TheoryDataRow<AgreementState>(state));

    private static AgreementText Ending(int months) =>
        SampleText.Complete with
        {
            EndsOn = SampleText.Starts.AddMonths(months),
            Title = new LocalText("Short"),
        };

    private Task DueAsync(Agreement agreement, int days) =>
        app.ReadAsync(data =>
            data.Set<AgreementParty>()
                .Where(party => party.AgreementId == agreement.Id && party.AwaitedRole != null)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(party => party.DueOn, app.Clock.Today.AddDays(days))
                )
        );

    /// <summary>In whatever order: records made in one moment have none of their own.</summary>
    private async Task FindAnyAsync(
        Actor actor,
        AgreementListFilter filter,
        params Agreement[] expected
    ) =>
        Assert.Equal(
            expected.Select(agreement => agreement.Id).Order(),
            (await KeysAsync(filter, actor)).Order()
        );

    private async Task FindAsync(
        Actor actor,
        AgreementListFilter filter,
        params Agreement[] expected
    ) =>
        Assert.Equal(
            expected.Select(agreement => agreement.Number),
            (await KeysAsync(filter, actor)).Select(id =>
                expected.SingleOrDefault(agreement => agreement.Id == id)?.Number ?? "?"
            )
        );

    private Task<List<Guid>> KeysAsync(AgreementListFilter filter, Actor actor) =>
        app.WithAsync<IServiceProvider, List<Guid>>(async services =>
        {
            var search = services.GetRequiredService<RecordSearch<Agreement>>();
            var words = await search.ReadAsync(filter.Q, None);
            var list = services.GetRequiredService<AgreementList>();
            return await list.Keys(filter, words, actor).ToListAsync(None);
        });
}
