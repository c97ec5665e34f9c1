using System.Diagnostics;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.People;

/// <summary>
/// How long an answer takes does not tell whether there is such an account. The known and the unknown are asked by turns and their
/// medians compared. Only asked for by name, on a machine that does nothing else: <see cref="SameWorkTests"/> hold always.
/// </summary>
public sealed class SameTimeByHand(AppFactory app) : IClassFixture<AppFactory>
{
    private const double Least = 0.67;
    private const double Most = 1.5;

    [Fact(Explicit = true)]
    public Task SignIn_UnknownAccount_TakesAsLongAsAKnownOne() =>
        CompareAsync(
            pairs: 15,
            "/sign-in",
            status: 400,
            email => [("Input.Email", email), ("Input.Password", "something else entirely")]
        );

    [Fact(Explicit = true)]
    public Task Forgot_UnknownAccount_TakesAsLongAsAKnownOne() =>
        CompareAsync(pairs: 60, "/forgot-password", status: 200, email => [("Input.Email", email)]);

    private async Task CompareAsync(
        int pairs,
        string address,
        int status,
        Func<string, IEnumerable<(string, string)>> fields
    )
    {
        List<Person> people =
        [
            .. Enumerable.Range(0, pairs).Select(_ => An.Person(Role.Faculty, null).WithPassword()),
        ];
        await app.AddAsync([.. people]);
        using var client = await RawClient.OfAsync(app, null);
        var (known, unknown) = (new List<double>(), new List<double>());
        await TimeAsync("warm@example.org");
        await TimeAsync(people[0].Email!);
        foreach (var person in people)
        {
            // The limits count by the hour; they are not what is measured.
            app.Clock.Advance(TimeSpan.FromHours(2));
            known.Add(await TimeAsync(person.Email!));
            unknown.Add(await TimeAsync("no." + person.Email));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"known {Median(known):0.0} ms, unknown {Median(unknown):0.0} ms"
        );
        Assert.InRange(Median(known) / Median(unknown), Least, Most);

        async Task<double> TimeAsync(string email)
        {
            var watch = Stopwatch.StartNew();
            var answer = await client.PostAsync(address, fields(email));
            watch.Stop();
            Assert.Equal(status, answer.Status);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
