using System.Data.Common;
using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcademicExchange.Tests.Pages.People;

/// <summary>
/// How long an answer takes does not tell whether there is such an account, for the same work is done either way. The work is compared and
/// not the time, which a busy machine blurs.
/// </summary>
public sealed class SameWorkTests(SameWorkTests.WatchedApp app)
    : IClassFixture<SameWorkTests.WatchedApp>
{
    /// <summary>The hash is nearly all of the time of a sign-in.</summary>
    [Fact]
    public async Task SignIn_UnknownAccount_WeighsAPasswordOfTheSameCost()
    {
        var person = An.Person(Role.Faculty, null).WithPassword();
        await app.AddAsync(person);
        var known = await WorkAsync("/sign-in", person.Email!);
        var unknown = await WorkAsync("/sign-in", "no." + person.Email);

        Assert.Single(known.Hashes);
        Assert.Equal(known.Hashes, unknown.Hashes);
    }

    [Fact]
    public async Task Forgot_UnknownAccount_SaysTheSameToTheDatabase()
    {
        var person = An.Person(Role.Faculty, null).WithPassword();
        await app.AddAsync(person);
        var known = await WorkAsync("/forgot-password", person.Email!);
        var unknown = await WorkAsync("/forgot-password", "no." + person.Email);

        Assert.Contains(
            known.Statements,
            text => text.Contains("INSERT", StringComparison.Ordinal)
        );
        Assert.Equal(known.Statements, unknown.Statements);
        Assert.Empty(known.Hashes);
        Assert.Equal(1, await app.MailsToAsync(person.Email!));
        Assert.Equal(0, await app.MailsToAsync("no." + person.Email));
    }

    [Fact]
    public async Task Register_KnownAccount_HashesAPasswordToo()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        var known = await WorkAsync("/register", side.Student.Email!, Student(side));
        var unknown = await WorkAsync("/register", "no." + side.Student.Email, Student(side));

        Assert.Single(known.Hashes);
        Assert.Equal(known.Hashes, unknown.Hashes);
    }

    private async Task<(List<string> Hashes, List<string> Statements)> WorkAsync(
        string address,
        string email,
        params (string, string)[] more
    )
    {
        using var client = await RawClient.OfAsync(app, null);
        var (hashes, statements) = (app.Hashes.Count, app.Statements.Count);
        var answer = await client.PostAsync(
            address,
            [("Input.Email", email), ("Input.Password", "something else entirely"), .. more]
        );
        Assert.True(answer.Status is 200 or 400, $"{address} gave {answer.Status}");
        return ([.. app.Hashes.Skip(hashes)], [.. app.Statements.Skip(statements)]);
    }

    private static (string, string)[] Student(Side side) =>
        [
            ("Input.GivenName", "Leyla"),
            ("Input.FamilyName", "Test"),
            ("Input.Language", "Az"),
            ("Input.Calendar", "Gregorian"),
            ("Input.InstitutionId", side.Id.ToString()),
        ];

    public sealed class WatchedApp : AppFactory
    {
        /// <summary>Each password that was weighed or hashed: the head of its hash, which holds the cost.</summary>
        internal List<string> Hashes { get; } = [];

        internal List<string> Statements { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            var watch = new Watch(Statements);
            builder.ConfigureServices(services =>
            {
                services.Replace(
                    ServiceDescriptor.Scoped<IPasswordHasher<Person>>(_ => new Counted(Hashes))
                );
                services.ConfigureDbContext<SqliteAppDbContext>(options =>
                    options.AddInterceptors(watch)
                );
                services.ConfigureDbContext<PostgresAppDbContext>(options =>
                    options.AddInterceptors(watch)
                );
            });
        }
    }

    private sealed class Counted(List<string> hashes) : IPasswordHasher<Person>
    {
        /// <summary>Version, function, iterations and length of the salt, of 13 bytes.</summary>
        private const int Head = 13;
        private readonly PasswordHasher<Person> _real = new();

        public string HashPassword(Person user, string password)
        {
            var hash = _real.HashPassword(user, password);
            Keep(hash);
            return hash;
        }

        public PasswordVerificationResult VerifyHashedPassword(
            Person user,
            string hashedPassword,
            string providedPassword
        )
        {
            Keep(hashedPassword);
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        private void Keep(string hash) =>
            hashes.Add(Convert.ToHexString(Convert.FromBase64String(hash).AsSpan(0, Head)));
    }

    private sealed class Watch(List<string> statements) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            statements.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            statements.Add(command.CommandText);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
