using System.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>
/// Every address, asked by every role with what no form sends: nothing of it is an error of the program, and no answer tells of its
/// insides. The cases are made from the routes and from what their pages bind.
/// </summary>
public abstract class HostileTests(AccessApp app) : IClassFixture<AccessApp>
{
    private readonly List<string> _failures = [];
    private int _logged = app.Errors.Count;
    private ILookup<string, RouteField> _fields = null!;

    /// <summary>Each address gets records of its own: what is sent to one may end them.</summary>
    /// <param name="onlyFirst">Only the first who may come is asked, and the first who may not.</param>
    /// <param name="which">The routes that matter.</param>
    private protected async Task ForEachRouteAsync(
        Func<Route, string, RawClient, bool, Task> ask,
        bool onlyFirst = false,
        Func<Route, bool>? which = null
    )
    {
        _fields = await RouteFields.AllAsync(app.Services);
        foreach (var route in app.Routes.Where(which ?? (_ => true)))
        {
            var doors = await Doors.OpenAsync(app);
            var address = doors.Fill(route);
            Person?[] people =
            [
                doors.Administrator,
                doors.Party.Officer,
                .. doors.Own.People,
                null,
            ];
            var (allowed, denied) = (false, false);
            foreach (var person in people)
            {
                using var client = await RawClient.OfAsync(app, person);
                var status = (await client.SendAsync(HttpMethod.Get, address)).Status;
                var isFirst = status == 200 ? !allowed : !denied;
                (allowed, denied) = (allowed || status == 200, denied || status != 200);
                if (isFirst || !onlyFirst)
                {
                    await ask(route, address, client, isFirst);
                }

                if (onlyFirst && allowed && denied)
                {
                    break;
                }
            }
        }

        Assert.True(
            _failures.Count == 0,
            $"{_failures.Count} failures:\n" + string.Join("\n", _failures.Distinct().Take(60))
        );
    }

    private protected async Task TryAsync(Task<RawAnswer> asked, string what)
    {
        var answer = await asked;
        // The framework logs a form cookie that it cannot read as an error, and gives a new one.
        if (
            app
                .Errors.Skip(_logged)
                .Any(line =>
                    !line.StartsWith("Microsoft.AspNetCore.Antiforgery", StringComparison.Ordinal)
                )
        )
        {
            _failures.Add($"{what} logged an error, gave {answer.Status}: {Last()}");
        }

        _logged = app.Errors.Count;

        var isErrorPage = what.Contains(" /errors/", StringComparison.Ordinal);
        if (answer.Status >= 500 && !isErrorPage)
        {
            _failures.Add($"{what} gave {answer.Status}: {Last()}");
        }
        else if (
            answer.Text.Contains("   at AcademicExchange", StringComparison.Ordinal)
            || answer.Text.Contains("Exception:", StringComparison.Ordinal)
        )
        {
            _failures.Add($"{what} shows a stack trace");
        }
    }

    private string Last()
    {
        var error = app.Errors.LastOrDefault() ?? "";
        return error.Length > 1200 ? error[..1200] : error;
    }

    private protected List<RouteField> FieldsOf(Route route) => [.. _fields[route.Pattern]];

    private protected static IEnumerable<string> Posts(Route route) =>
        route.Handlers.Where(handler => handler.StartsWith("POST", StringComparison.Ordinal));

    private protected static string Shown(string value) =>
        new StringBuilder(value.Length > 30 ? value[..30] : value)
            .Replace("\r", "␍")
            .Replace("\n", "␊")
            .Replace("\0", "␀")
            .ToString();
}
