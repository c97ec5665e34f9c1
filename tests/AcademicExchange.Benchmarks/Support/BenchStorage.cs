using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>
/// A storage folder below the temporary one, with the database in it or on a server of PostgreSQL: the demonstration, and as many agreements
/// as a part asks for.
/// </summary>
internal sealed class BenchStorage : IDisposable
{
    public const int Full = 100_000;
    private const string Officer = "officer.tabrizu@example.org";

    private readonly string? _server;
    private readonly string _name = "bench" + Guid.CreateVersion7().ToString("N");
    private int _count;
    private int _visits;
    private int _researchers;

    public string Folder { get; } = Directory.CreateTempSubdirectory("exchange-bench-").FullName;

    /// <param name="server">Where a database is made for it on PostgreSQL; without, SQLite.</param>
    public BenchStorage(string? server = null)
    {
        _server = server;
        OnServer($"CREATE DATABASE {_name}");
    }

    public bool OnPostgres => _server is not null;

    /// <summary>How the barest program reads the same database.</summary>
    public string Connection =>
        _server is null
            ? $"Data Source={Path.Combine(Folder, "exchange.db")};Mode=ReadOnly"
            : Postgres(_server);

    /// <summary>How the program finds all this.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
        _server is null
            ? [("Storage:Root", Folder)]
            :
            [
                ("Storage:Root", Folder),
                ("Database:Provider", "Postgres"),
                ("ConnectionStrings:Exchange", Postgres(_server)),
            ];

    /// <summary>Adds copies until there are so many; those that are there stay as they are.</summary>
    public async Task GrowToAsync(int count)
    {
        if (count <= _count)
        {
            return;
        }

        await using var app = new BenchApp(this);
        await app.WithAsync<AppDbContext, int>(async data =>
        {
            await new ManyAgreements(data).AddAsync(_count + 1, count);
            return 0;
        });
        _count = count;
    }

    /// <summary>The same for visits.</summary>
    public async Task GrowVisitsToAsync(int count)
    {
        if (count <= _visits)
        {
            return;
        }

        await using var app = new BenchApp(this);
        await app.WithAsync<AppDbContext, int>(async data =>
        {
            await new ManyVisits(data).AddAsync(_visits + 1, count);
            return 0;
        });
        _visits = count;
    }

    /// <summary>The same for researchers.</summary>
    public async Task GrowResearchersToAsync(int count)
    {
        if (count <= _researchers)
        {
            return;
        }

        await using var app = new BenchApp(this);
        await app.WithAsync<AppDbContext, int>(async data =>
        {
            await new ManyResearchers(data).AddAsync(_researchers + 1, count);
            return 0;
        });
        _researchers = count;
    }

    /// <summary>The Cookie header of a browser in which the officer of the University of Tabriz is signed in with a second factor.</summary>
    public async Task<string> SignInAsync()
    {
        await using var app = new BenchApp(this);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = await app.WithAsync<AppDbContext, SignInSession>(async data =>
        {
            var officer = await data.Users.SingleAsync(person => person.Email == Officer);
            var session = new SignInSession
            {
                PersonId = officer.Id,
                CreatedUtc = now.UtcDateTime,
                LastSeenUtc = now.UtcDateTime,
                Strong = true,
            };
            data.Add(session);
            await data.SaveChangesAsync();
            return session;
        });
        var options = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(
            SessionCookie.For(session),
            new AuthenticationProperties
            {
                IssuedUtc = now,
                ExpiresUtc = now + options.ExpireTimeSpan,
            },
            IdentityConstants.ApplicationScheme
        );
        return options.Cookie.Name + "=" + options.TicketDataFormat.Protect(ticket);
    }

    /// <summary>The institution of that officer.</summary>
    public async Task<Guid> OwnInstitutionAsync()
    {
        await using var app = new BenchApp(this);
        return await app.WithAsync<AppDbContext, Guid>(data =>
            data.Institutions.Where(one => one.Slug == ManyAgreements.Owner)
                .Select(one => one.Id)
                .SingleAsync()
        );
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        OnServer($"DROP DATABASE {_name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>As many connections as docs/operations.md names.</summary>
    private string Postgres(string server) =>
        new NpgsqlConnectionStringBuilder(server)
        {
            Database = _name,
            MaxPoolSize = 20,
        }.ConnectionString;

    private void OnServer(string statement)
    {
        if (_server is null)
        {
            return;
        }

        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
