using AcademicExchange.Tests.Support;
using AngleSharp.Html.Dom;

namespace AcademicExchange.Tests.Access;

/// <summary>Hostile values in what the pages bind.</summary>
public sealed class HostileInputTests(AccessApp app) : HostileTests(app)
{
    [Fact]
    public Task Values_InEveryFieldByEveryRole_AreNeverAnError() =>
        ForEachRouteAsync(
            async (route, address, client, isFirst) =>
            {
                var fields = FieldsOf(route);
                foreach (var handler in Posts(route))
                {
                    var target = address + Route.Query(handler);
                    foreach (var value in Values(isFirst))
                    {
                        await TryAsync(
                            client.PostAsync(target, fields.Select(field => (field.Name, value))),
                            $"{handler} {route.Pattern} all {Shown(value)}"
                        );
                    }

                    await TryAsync(
                        client.PostAsync(
                            target,
                            HostileCases.Plausible(fields, HostileCases.Strange)
                        ),
                        $"{handler} {route.Pattern} strange texts"
                    );
                    await TryAsync(
                        client.PostAsync(target, HostileCases.Misshapen(fields)),
                        $"{handler} {route.Pattern} misshapen"
                    );
                }
            },
            which: route => Posts(route).Any()
        );

    [Fact]
    public Task Queries_InEveryFieldByEveryRole_AreNeverAnError() =>
        ForEachRouteAsync(
            async (route, address, client, isFirst) =>
            {
                var fields = FieldsOf(route);
                foreach (var handler in route.Handlers.Where(IsGet))
                {
                    var first = Route.Query(handler) is { Length: > 0 } named ? named + "&" : "?";
                    foreach (var value in Values(isFirst))
                    {
                        await TryAsync(
                            client.SendAsync(
                                HttpMethod.Get,
                                address
                                    + first
                                    + FormContent.Query(fields.Select(f => (f.Name, value)))[1..]
                            ),
                            $"{handler} {route.Pattern} all {Shown(value)}"
                        );
                    }

                    await TryAsync(
                        client.SendAsync(
                            HttpMethod.Get,
                            address
                                + first
                                + FormContent.Query(HostileCases.Misshapen(fields))[1..]
                                + "&%ED%A0%80=%zz&=%&handler=banana&ui-culture=%00"
                        ),
                        $"{handler} {route.Pattern} misshapen"
                    );
                }
            }
        );

    /// <summary>100,000 letters, by who may use the page and by one who may not.</summary>
    [Fact]
    public Task LongTexts_InEveryField_AreNeverAnError() =>
        ForEachRouteAsync(
            async (route, address, client, _) =>
            {
                var fields = FieldsOf(route);
                foreach (var handler in Posts(route))
                {
                    await TryAsync(
                        client.PostAsync(
                            address + Route.Query(handler),
                            HostileCases.Plausible(fields, HostileCases.Long)
                        ),
                        $"{handler} {route.Pattern} long texts"
                    );
                }

                foreach (var field in fields.Where(field => field.Type == typeof(string)))
                {
                    await TryAsync(
                        client.SendAsync(
                            HttpMethod.Get,
                            address + "?" + field.Name + "=" + new string('y', 100_000)
                        ),
                        $"GET {route.Pattern} long {field.Name}"
                    );
                }
            },
            onlyFirst: true
        );

    /// <summary>The form as the page gives it, one field after the other made hostile: what a tampering reader sends.</summary>
    [Fact]
    public Task Forms_OneFieldTamperedWith_AreNeverAnError() =>
        ForEachRouteAsync(
            async (_, address, client, _) =>
            {
                var page = await client.SendAsync(HttpMethod.Get, address);
                var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Text);
                foreach (
                    var form in document
                        .QuerySelectorAll("main form")
                        .OfType<IHtmlFormElement>()
                        .Where(form => form.Method == "post")
                )
                {
                    var fields = Form.Fields(form, form);
                    var target = form.GetAttribute("action") is { Length: > 0 } own ? own : address;
                    foreach (
                        var name in fields
                            .Select(f => f.Name)
                            .Where(n => n != Form.TokenName)
                            .Distinct()
                            .ToList()
                    )
                    {
                        foreach (
                            var value in new[]
                            {
                                "banana",
                                HostileCases.Strange,
                                "999999999999",
                                "",
                            }
                        )
                        {
                            var tampered = fields.Select(field =>
                                (field.Name, field.Name == name ? value : field.Value)
                            );
                            await TryAsync(
                                client.SendAsync(HttpMethod.Post, target, FormContent.Of(tampered)),
                                $"POST {target} with {name} = {Shown(value)}"
                            );
                        }
                    }
                }
            },
            onlyFirst: true,
            which: route => Posts(route).Any()
        );

    /// <summary>All by the first who may come and the first who may not; the others send the strangest.</summary>
    private static IEnumerable<string> Values(bool isFirst) =>
        isFirst ? HostileCases.Values : HostileCases.Values.Skip(1).Take(1);

    private static bool IsGet(string handler) =>
        handler.StartsWith("GET", StringComparison.Ordinal);
}
