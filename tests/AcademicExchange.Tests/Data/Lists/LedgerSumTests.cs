using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>The sums that the database keeps say what the lines say, whoever wrote them and in whatever order; whole ledgers are read from them alone.</summary>
public sealed class LedgerSumTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Sums_OfLinesWrittenAndTakenBack_AreWhatTheLinesSay()
    {
        var source = await AddAsync();
        var (kept, taken) = (Line(source, 21), Line(source, 5));
        await app.AddAsync(kept, taken, Line(source, 9, year: 2025));
        await app.AddAsync(
            Line(source, 7, LedgerKind.DormitoryNight, LedgerUnit.Night),
            Line(source, 20, status: LedgerStatus.Confirmed)
        );
        await app.AddAsync(kept.Reverse(ManualClock.Start));
        await app.AddAsync(Line(source with { From = _baku.Id, To = _tabriz.Id }, 3));

        var sums = await SumsAsync();
        Assert.Equal(await LinesAsync(), sums);
        Assert.Contains(
            sums,
            sum =>
                (sum.From, sum.Year, sum.Status, sum.Quantity, sum.Lines)
                == (_tabriz.Id, 2026, LedgerStatus.Planned, 5, 2)
        );
    }

    /// <summary>Neither a sum is lost nor does one writer wait for another who waits for it.</summary>
    [Fact]
    public async Task Sums_OfManyWritersAtOnce_AreWhatTheLinesSay()
    {
        var source = await AddAsync();
        await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(async writer =>
                {
                    LedgerLine[] lines =
                    [
                        Line(source, writer),
                        Line(source, writer, LedgerKind.DormitoryNight, LedgerUnit.Night),
                    ];
                    await app.AddAsync(writer % 2 == 0 ? lines : [lines[1], lines[0]]);
                    await app.AddAsync(lines[writer % 2].Reverse(ManualClock.Start));
                })
        );

        Assert.Equal(await LinesAsync(), await SumsAsync());
    }

    /// <summary>A head reads the lines of a department one by one; whoever reads all reads none.</summary>
    [Theory]
    [InlineData(Role.InternationalOfficer, false)]
    [InlineData(Role.Signatory, false)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.DepartmentHead, true)]
    public async Task Balances_OfAWholeLedger_ReadNoLine(Role role, bool readsLines)
    {
        var actor = _tabriz.Actor(role);
        var asked = await app.ReadAsync(data =>
            Task.FromResult(data.PartsOf(new LedgerFilter(), actor).ToQueryString())
        );

        Assert.Equal(readsLines, asked.Contains("LedgerLines", StringComparison.Ordinal));
    }

    /// <summary>The head of every department sees by lines what the office sees by sums.</summary>
    [Fact]
    public async Task Balances_ByLinesAndBySums_AreTheSame()
    {
        var source = await AddAsync();
        var taken = Line(source, 11);
        await app.AddAsync(taken, Line(source, 20, status: LedgerStatus.Confirmed));
        await app.AddAsync(taken.Reverse(ManualClock.Start), Line(source, 12));

        var office = await BalancesAsync(Role.InternationalOfficer);

        Assert.Equal((20, 12), (office[0].Confirmed.ByPartner, office[0].Planned.ByPartner));
        Assert.Equal(office, await BalancesAsync(Role.DepartmentHead));
        Assert.Equal(office, await BalancesAsync(Role.Auditor));
    }

    private Task<IReadOnlyList<LedgerBalance>> BalancesAsync(Role role) =>
        app.WithAsync<LedgerBalances, IReadOnlyList<LedgerBalance>>(balances =>
            balances.OfAsync(new LedgerFilter(), _tabriz.Actor(role), CancellationToken.None)
        );

    private async Task<LedgerSource> AddAsync()
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.Confirmed);
        await app.AddAsync(_tabriz, _baku, agreement, visit);
        return new LedgerSource(
            visit.Id,
            null,
            agreement.Id,
            _tabriz.Id,
            _baku.Id,
            visit.VisitorPersonId
        );
    }

    private static LedgerLine Line(
        LedgerSource source,
        int quantity,
        LedgerKind kind = LedgerKind.ResearcherDay,
        LedgerUnit unit = LedgerUnit.Day,
        LedgerStatus status = LedgerStatus.Planned,
        int year = 2026
    ) =>
        new(
            source,
            new LedgerEntry(
                status,
                kind,
                unit,
                year,
                VisitBuilder.First,
                VisitBuilder.Last,
                quantity,
                null,
                FundingBearer.Host
            ),
            ManualClock.Start
        );

    /// <summary>Of the two institutions of this test.</summary>
    private Task<List<Summed>> SumsAsync() =>
        app.ReadAsync(async data =>
            Summed.InOrder(
                (await data.LedgerSums.AsNoTracking().ToListAsync())
                    .Where(sum => IsOwn(sum))
                    .Select(sum => Summed.Of(sum, sum.Unit, sum.Quantity, sum.Lines))
            )
        );

    private Task<List<Summed>> LinesAsync() =>
        app.ReadAsync(async data =>
        {
            var all = (await data.LedgerLines.AsNoTracking().ToListAsync()).FindAll(IsOwn);
            var standing = LedgerBook.Standing(all).ToHashSet();
            return Summed.InOrder(
                all.GroupBy(line => Summed.Of(line, line.Unit, 0, 0))
                    .Select(group =>
                        group.Key with
                        {
                            Quantity = group.Where(standing.Contains).Sum(line => line.Quantity),
                            Lines = group.Count(),
                        }
                    )
            );
        });

    private bool IsOwn(ILedgered one) =>
        one.FromInstitutionId == _tabriz.Id || one.FromInstitutionId == _baku.Id;

    private sealed record Summed(
        Guid From,
        Guid To,
        Guid Agreement,
        int Year,
        LedgerKind Kind,
        LedgerUnit Unit,
        LedgerStatus Status,
        int Quantity,
        int Lines
    )
    {
        public static Summed Of(ILedgered one, LedgerUnit unit, int quantity, int lines) =>
            new(
                one.FromInstitutionId,
                one.ToInstitutionId,
                one.AgreementId,
                one.AcademicYear,
                one.Kind,
                unit,
                one.Status,
                quantity,
                lines
            );

        public static List<Summed> InOrder(IEnumerable<Summed> all) =>
            [.. all.OrderBy(one => one.ToString(), StringComparer.Ordinal)];
    }
}
