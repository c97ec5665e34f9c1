using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>The places of an agreement: one a visit, from the host office's yes on, never more than there are.</summary>
public sealed class VisitPlacesTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly int Year = AcademicYear.Of(VisitBuilder.First);

    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
    private Guid _agreement;

    [Fact]
    public async Task Approve_TheLastPlace_IsTakenOnceAndFreeAgainAfterACancellation()
    {
        var place = await AgreeAsync(Row(Year, 1), Row(Year + 1, 5));
        var (first, second) = (
            await AddAsync(VisitState.AtHostOffice),
            await AddAsync(VisitState.AtHostOffice)
        );
        await app.As(_baku.Officer)
            .Open(Page(first))
            .See("1 of 1 left")
            .Press("Approve")
            .See("1 of 1 left")
            .Press("Approve")
            .At(Page(first))
            .See("Holds one");
        Assert.Equal(1, await TakenAsync(place));

        await app.As(_baku.Officer)
            .Open(Page(second))
            .See("No place is left")
            .Press("Approve")
            .See("No place is left")
            .Press("Approve")
            .Expect(HttpStatusCode.Conflict)
            .See("No place of the agreement is left");
        Assert.Equal(
            (1, VisitState.AtHostOffice),
            (await TakenAsync(place), await StateAsync(second))
        );

        await NotedAsync(app.As(_tabriz.Officer), first, "Cancel the visit");
        Assert.Equal(0, await TakenAsync(place));
        await app.As(_baku.Officer).Open(Page(second)).Press("Approve").Press("Approve");
        Assert.Equal((1, VisitState.Accepted), (await TakenAsync(place), await StateAsync(second)));
    }

    [Fact]
    public async Task Approve_SeveralKindsOfPlaces_AsksWhich()
    {
        var (any, physics) = (Row(Year, 2), Row(Year, 2, "0533"));
        await AgreeAsync(any, physics);
        var visit = await AddAsync(VisitState.AtHostOffice);
        var rows = await app.ReadAsync(data =>
            data.AgreementPlaces.Where(one => one.AgreementId == _agreement).ToListAsync()
        );
        await app.As(_baku.Officer)
            .Open(Page(visit) + "/do/approve")
            .Press("Approve")
            .Expect(HttpStatusCode.Conflict)
            .See("Choose which of the places")
            .Fill("Input.Place", rows.Single(row => row.Isced == "0533").Id.ToString())
            .Press("Approve")
            .At(Page(visit))
            .See("Physics");
        var (foreign, other) = (Guid.CreateVersion7(), await AddAsync(VisitState.AtHostOffice));
        await app.As(_baku.Officer)
            .Post(
                Page(other) + "/do/approve",
                ("Version", await VersionAsync(other)),
                ("Input.Place", foreign.ToString())
            )
            .Expect(HttpStatusCode.Conflict)
            .See("Choose one of the places shown");
    }

    [Fact]
    public async Task Approve_AgreementWithoutPlacesOrOnline_TakesNone()
    {
        await AgreeAsync();
        var free = await AddAsync(VisitState.AtHostOffice);
        await app.As(_baku.Officer).Open(Page(free)).Press("Approve").Press("Approve");
        Assert.Equal(VisitState.Accepted, await StateAsync(free));

        var place = await AgreeAsync(Row(Year, 1));
        var online = A.Visit(_tabriz, _baku, _agreement).In(VisitState.Confirmed);
        await app.AddAsync(online);
        await app.ChangeAsync(async data =>
        {
            await data.AgreementPlaces.Where(one => one.Id == place).ExecuteUpdateAsync(Taken(1));
            await data
                .Visits.Where(one => one.Id == online.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.AgreementPlaceId, (Guid?)place)
                        .SetProperty(one => one.AgreementId, (Guid?)_agreement)
                );
        });
        await NotedAsync(app.As(_baku.Officer), online, "Move online");
        Assert.Equal(0, await TakenAsync(place));
    }

    [Fact]
    public async Task AgreePostponement_IntoAnotherYear_MovesThePlace()
    {
        var held = await AgreeAsync(Row(Year, 1), Row(Year + 1, 1));
        var visit = await AddAsync(VisitState.AtHostOffice);
        await app.As(_baku.Officer).Open(Page(visit)).Press("Approve").Press("Approve");
        await app.As(_tabriz.Officer)
            .Open(Page(visit))
            .Press("Ask for other days")
            .Fill("Input.FirstDay", $"{Year + 1}-09-10")
            .Fill("Input.LastDay", $"{Year + 1}-09-20")
            .Fill("Input.Note", "Later.")
            .Press("Ask for other days");
        await app.As(_baku.Officer)
            .Open(Page(visit))
            .Press("Agree to the new days")
            .Press("Agree to the new days")
            .At(Page(visit));
        Assert.Equal(0, await TakenAsync(held));
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.AgreementPlaces.Where(one =>
                        one.AgreementId == _agreement && one.AcademicYear == Year + 1
                    )
                    .Select(one => one.Taken)
                    .SingleAsync()
            )
        );
    }

    /// <summary>An amendment has lowered two places to one while two were taken: the next one is free when both are back.</summary>
    [Fact]
    public async Task Cancel_AfterThePlacesWereLowered_FreesNoMoreThanTheTextSays()
    {
        var place = await AgreeAsync(Row(Year, 1));
        await app.ChangeAsync(data =>
            data.AgreementPlaces.Where(one => one.Id == place)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Number, 2).SetProperty(one => one.Taken, 2)
                )
        );
        await MoveAsync(place, null);
        Assert.False(await MoveAsync(null, place));
        await MoveAsync(place, null);
        Assert.True(await MoveAsync(null, place));
        Assert.False(await MoveAsync(null, place));
    }

    /// <summary>The bar: fifty rounds of thirty offices that say yes at the same moment.</summary>
    [Fact]
    public async Task Approve_ThirtyAtOnceFiftyTimes_GivesNeverMoreThanThereAre()
    {
        const int rounds = 50;
        const int visits = 30;
        const int places = 7;
        var place = await AgreeAsync(Row(Year, places));
        var ids = new List<Guid>();
        for (var n = 0; n < visits; n++)
        {
            ids.Add((await AddAsync(VisitState.AtHostOffice)).Id);
        }

        for (var round = 0; round < rounds; round++)
        {
            var versions = await app.ReadAsync(data =>
                data.Visits.Where(one => ids.Contains(one.Id))
                    .ToDictionaryAsync(one => one.Id, one => one.Version)
            );
            var given = await Task.WhenAll(
                ids.Select(id => Task.Run(() => AcceptAsync(id, versions[id])))
            );
            Assert.Equal(places, given.Count(yes => yes));
            Assert.Equal(places, await TakenAsync(place));
            Assert.Equal(
                places,
                await app.ReadAsync(data =>
                    data.Visits.CountAsync(one => one.AgreementPlaceId == place)
                )
            );
            await app.ChangeAsync(async data =>
            {
                await data
                    .Visits.Where(one => ids.Contains(one.Id))
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(one => one.AgreementPlaceId, (Guid?)null)
                            .SetProperty(one => one.State, VisitState.AtHostOffice)
                    );
                await data
                    .AgreementPlaces.Where(one => one.Id == place)
                    .ExecuteUpdateAsync(Taken(0));
            });
        }

        Assert.Empty(app.Errors);
    }

    private Task<bool> AcceptAsync(Guid id, int version) =>
        app.WithAsync<VisitService, bool>(async service =>
        {
            try
            {
                await service.ApproveAsync(
                    id,
                    version,
                    null,
                    null,
                    null,
                    _baku.Act(Role.InternationalOfficer, app.Clock.NowUtc),
                    CancellationToken.None
                );
                return true;
            }
            catch (RuleViolation refused) when (refused.Code == "visit.no-place-left")
            {
                return false;
            }
        });

    /// <summary>Said to those who choose, and refusing nothing: the agreement is theirs to read.</summary>
    [Fact]
    public async Task Approve_LongerThanAStayOrOfAnotherField_Warns()
    {
        await AgreeAsync(
            Row(Year, 2, "0532") with
            {
                Months = 0,
            },
            Row(Year, 2) with
            {
                Months = 1,
            }
        );
        var visit = await AddAsync(VisitState.AtHostOffice);
        var last = VisitBuilder.First.AddDays(40);
        await app.AddAsync(A.Profile(_tabriz, "0613"));
        await app.ChangeAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastDay, last))
        );

        var page = await app.As(_baku.Officer)
            .Open(Page(visit) + "/do/approve")
            .See("Does the place fit this visit?");
        Assert.Equal(
            2,
            page.Document.QuerySelectorAll(".notice div div")
                .Count(line =>
                    line.TextContent.Contains(
                        "names this field in the directory",
                        StringComparison.Ordinal
                    ) || line.TextContent.Contains("(months: 1)", StringComparison.Ordinal)
                )
        );
    }

    private Task<bool> MoveAsync(Guid? from, Guid? to) =>
        app.WithAsync<AgreementPlaces, bool>(places =>
            places.MoveAsync(from, to, CancellationToken.None)
        );

    private static Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<AgreementPlace>> Taken(
        int taken
    ) => set => set.SetProperty(one => one.Taken, taken);

    private static string Page(Visit visit) => $"/visits/{visit.Id}";

    private static async Task NotedAsync(Browser browser, Visit visit, string step) =>
        await browser
            .Open(Page(visit))
            .Press(step)
            .Fill("Input.Note", "A reason.")
            .Press(step)
            .At(Page(visit));

    private Task<int> TakenAsync(Guid place) =>
        app.ReadAsync(data =>
            data.AgreementPlaces.Where(one => one.Id == place)
                .Select(one => one.Taken)
                .SingleAsync()
        );

    private Task<VisitState> StateAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id).Select(one => one.State).SingleAsync()
        );

    private Task<string> VersionAsync(Visit visit) =>
        app.ReadAsync(async data =>
            FormattableString.Invariant(
                $"{await data.Visits.Where(one => one.Id == visit.Id).Select(one => one.Version).SingleAsync()}"
            )
        );

    private Place Row(int year, int number, string isced = "") =>
        new(_tabriz.Id, _baku.Id, AgreementPlace.Staff, isced, Language.En, "", year, number, 3);

    /// <summary>An agreement in force with these places; gives the first of them.</summary>
    private async Task<Guid> AgreeAsync(params Place[] rows)
    {
        if (_agreement == Guid.Empty)
        {
            await app.AddAsync(_tabriz, _baku);
        }

        Agreement agreement = An.Agreement(_tabriz, _baku)
            .With(SampleText.Complete with { Places = [.. rows] })
            .InForce();
        var places = rows.Select(row => new AgreementPlace
            {
                AgreementId = agreement.Id,
                FromInstitutionId = row.FromInstitutionId,
                ToInstitutionId = row.ToInstitutionId,
                Level = row.Level,
                Isced = row.Isced,
                Language = row.Language,
                Cefr = row.Cefr,
                AcademicYear = row.AcademicYear,
                Number = row.Number,
                Months = row.Months,
            })
            .ToList();
        await app.AddAsync([agreement, .. places]);
        _agreement = agreement.Id;
        return places.Count > 0 ? places[0].Id : Guid.Empty;
    }

    private async Task<Visit> AddAsync(VisitState state)
    {
        var visit = A.Visit(_tabriz, _baku, _agreement).In(state);
        await app.AddAsync(visit);
        return visit;
    }
}
