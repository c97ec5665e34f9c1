using System.Diagnostics;
using System.Net;
using AcademicExchange.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages;

/// <summary>SQLite has one writer: what the others see while somebody holds it, and fifty who write at once.</summary>
public sealed class BusyDatabaseTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(15);

    [Fact]
    [Trait("Database", "Sqlite")]
    public async Task Save_WriterHeldByAnother_SaysNotSavedInTimeAndKeepsTheText()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL has many writers");
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        var page = $"/institutions/{tabriz.Institution.Slug}/edit";
        var officer = await app.As(tabriz.Officer)
            .Open(page)
            .Fill("Input.Notes", "Typed for an hour");
        var watch = Stopwatch.StartNew();
        await using (await HoldAsync())
        {
            await officer
                .Press("Save")
                .Expect(HttpStatusCode.ServiceUnavailable)
                .See("What you sent was not saved")
                .See("Typed for an hour");
        }

        Assert.InRange(watch.Elapsed, Least, Most);
        await officer.Press("Save").Expect(HttpStatusCode.OK);
        await officer.Open(page).See("Typed for an hour");
    }

    /// <summary>A page without a form of its own to show again.</summary>
    [Fact]
    [Trait("Database", "Sqlite")]
    public async Task Post_WriterHeldByAnother_IsThePageOf503()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL has many writers");
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        var faculty = await app.As(tabriz.Faculty).Open("/account/sessions");
        await using (await HoldAsync())
        {
            await faculty
                .Post("/account/sessions?handler=Others", ("text", "Typed for an hour"))
                .Expect(HttpStatusCode.ServiceUnavailable)
                .See("The service is busy for a moment")
                .See("Typed for an hour");
        }
    }

    /// <summary>Also where the request would like to note that the session is in use.</summary>
    [Fact]
    [Trait("Database", "Sqlite")]
    public async Task Get_WriterHeldByAnother_IsShown()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL has many writers");
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        var faculty = await app.As(tabriz.Faculty).Open("/desk");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await using (await HoldAsync())
        {
            await faculty.Open("/desk").Expect(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Post_FiftyWritersAtOnce_FindNoLockedDatabase()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);
        var address = $"/agreements/{agreement.Id}/notes";
        var before = app.Errors.Count;
        var watch = Stopwatch.StartNew();
        var written = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        using var writer = await RawClient.OfAsync(app, tabriz.Officer);
                        var done = 0;
                        while (watch.Elapsed < Writing)
                        {
                            var answer = await writer.PostAsync(
                                address,
                                [
                                    ("Input.Key", Guid.CreateVersion7().ToString()),
                                    ("Input.Text", "Written by one of fifty"),
                                ]
                            );
                            Assert.Equal((int)HttpStatusCode.Redirect, answer.Status);
                            done++;
                        }

                        return done;
                    })
                )
        );

        Assert.Empty(app.Errors.Skip(before));
        Assert.Equal(
            written.Sum(),
            await app.ReadAsync(data =>
                data.AgreementComments.CountAsync(note => note.AgreementId == agreement.Id)
            )
        );
    }

    /// <summary>Another takes the database's only writer and keeps it.</summary>
    private async Task<SqliteConnection> HoldAsync()
    {
        var holder = new SqliteConnection(
            $"Data Source={Path.Combine(app.Storage, "exchange.db")};Pooling=False"
        );
        await holder.OpenAsync();
        holder.BeginTransaction(deferred: false);
        return holder;
    }
}
