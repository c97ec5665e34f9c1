using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>Hostile bodies, headers, methods and addresses.</summary>
public sealed class HostileRequestTests(AccessApp app) : HostileTests(app)
{
    [Fact]
    public Task Bodies_ThatAreNoForms_AreNeverAnError() =>
        ForEachRouteAsync(
            async (route, address, client, isFirst) =>
            {
                foreach (var handler in Posts(route))
                {
                    var target = address + Route.Query(handler);
                    foreach (var body in HostileCases.Bodies().Take(isFirst ? 100 : 2))
                    {
                        await TryAsync(
                            client.SendAsync(
                                HttpMethod.Post,
                                target,
                                body,
                                ("X-Request-Token", client.Token)
                            ),
                            $"{handler} {route.Pattern} as {body.Headers.NonValidated["Content-Type"]}"
                        );
                    }

                    foreach (var token in HostileCases.Values.Take(isFirst ? 2 : 1))
                    {
                        await TryAsync(
                            client.SendAsync(
                                HttpMethod.Post,
                                target,
                                FormContent.Of([(Form.TokenName, token)])
                            ),
                            $"{handler} {route.Pattern} with token {Shown(token)}"
                        );
                    }
                }
            },
            which: route => Posts(route).Any()
        );

    [Fact]
    public Task Headers_AndMethods_AreNeverAnError() =>
        ForEachRouteAsync(
            async (route, address, client, _) =>
            {
                foreach (var header in HostileCases.Headers)
                {
                    await TryAsync(
                        client.SendAsync(HttpMethod.Get, address, header: header),
                        $"GET {route.Pattern} with {header.Name}: {Shown(header.Value)}"
                    );
                }

                foreach (
                    var method in new[] { "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "BANANA" }
                )
                {
                    await TryAsync(
                        client.SendAsync(new HttpMethod(method), address),
                        $"{method} {route.Pattern}"
                    );
                }
            },
            onlyFirst: true
        );

    [Fact]
    public Task Segments_OfEveryAddress_AreNeverAnError() =>
        ForEachRouteAsync(
            async (route, address, client, _) =>
            {
                foreach (var segment in HostileCases.Segments)
                {
                    foreach (var one in Replaced(route.Pattern, address, segment))
                    {
                        await TryAsync(client.SendAsync(HttpMethod.Get, one), $"GET {one}");
                    }
                }
            },
            which: route => route.Pattern.Contains('{', StringComparison.Ordinal)
        );

    /// <summary>The address with each of its braces in turn filled hostilely.</summary>
    private static IEnumerable<string> Replaced(string pattern, string address, string segment)
    {
        var (braces, parts) = (pattern.Split('/'), address.Split('/'));
        for (var n = 0; n < braces.Length; n++)
        {
            if (braces[n].Contains('{', StringComparison.Ordinal))
            {
                yield return string.Join('/', parts.Select((part, m) => m == n ? segment : part));
            }
        }
    }
}
