using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Jobs;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>
/// The bar's thirty offices at once before the real program, on PostgreSQL before two of them: what only one process knows of keeps nobody
/// of the other from a place.
/// </summary>
public sealed class VisitPlacesAcrossProcessesTests(AppFactory app)
    : IClassFixture<AppFactory>,
        IDisposable
{
    private const int Rounds = 12;
    private const int Offices = 30;
    private const int Places = 7;

    private readonly KilledInstance _instance = new(app);
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Approve_ThirtyAtOnceBeforeAllProcesses_GivesNeverMoreThanThereAre()
    {
        // The processes live by the real clock.
        app.Clock.Set(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        await app.AddAsync(_tabriz, _baku);
        var rounds = new List<(Guid Place, List<Visit> Visits)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await PrepareAsync());
        }

        var sessions = new List<(string Name, string Value)>();
        for (var n = 0; n < Offices; n++)
        {
            sessions.Add(await SignIn.CookieAsync(app, _baku.Officer));
        }

        await _instance.MoveOutAsync();
        _instance.Start(new Dictionary<string, string> { ["Outbox:Enabled"] = "false" });
        var offices = await Task.WhenAll(sessions.Select(ConnectAsync));
        foreach (var (place, visits) in rounds)
        {
            var answers = await Task.WhenAll(
                offices.Select((office, n) => Task.Run(() => AcceptAsync(office, visits[n])))
            );

            Assert.Equal(
                [.. Enumerable.Repeat(302, Places), .. Enumerable.Repeat(409, Offices - Places)],
                answers.Order()
            );
            Assert.Equal(
                [FormattableString.Invariant($"{Places}")],
                await _instance.ReadAsync(
                    $"SELECT \"Taken\" FROM \"AgreementPlaces\" WHERE {Is("Id", place)}"
                )
            );
            Assert.Equal(
                Places,
                await _instance.CountAsync(
                    $"\"Visits\" WHERE {Is("AgreementPlaceId", place)} AND \"State\" = '{nameof(VisitState.Accepted)}'"
                )
            );
        }

        Array.ForEach(offices, office => office.Dispose());
        await _instance.KillAsync();
    }

    public void Dispose() => _instance.Dispose();

    /// <summary>By turns before the one and the other process, in a session of its own.</summary>
    private async Task<RawClient> ConnectAsync((string Name, string Value) session, int n) =>
        await RawClient.OfAsync(
            await _instance.Running[n % KilledInstance.Processes].ConnectAsync(),
            session
        );

    private static async Task<int> AcceptAsync(RawClient office, Visit visit) =>
        (
            await office.PostAsync(
                $"/visits/{visit.Id}/do/approve",
                [("Version", FormattableString.Invariant($"{visit.Version}"))]
            )
        ).Status;

    /// <summary>An agreement of its own with its places, and more visits before the host's office than there are.</summary>
    private async Task<(Guid, List<Visit>)> PrepareAsync()
    {
        Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var places = new AgreementPlace
        {
            AgreementId = agreement.Id,
            FromInstitutionId = _tabriz.Id,
            ToInstitutionId = _baku.Id,
            Level = AgreementPlace.Staff,
            Isced = "",
            Language = Language.En,
            Cefr = "",
            AcademicYear = AcademicYear.Of(VisitBuilder.First),
            Number = Places,
            Months = 3,
        };
        var visits = Enumerable
            .Range(0, Offices)
            .Select(_ => A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.AtHostOffice))
            .ToList();
        await app.AddAsync([agreement, places, .. visits]);
        return (places.Id, visits);
    }

    /// <summary>SQLite keeps keys as text in capitals.</summary>
    private static string Is(string column, Guid key) =>
        $"LOWER(CAST(\"{column}\" AS text)) = '{key}'";
}
