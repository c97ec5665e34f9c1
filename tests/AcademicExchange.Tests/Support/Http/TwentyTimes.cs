using System.Net;
using AcademicExchange.Features.People;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AcademicExchange.Tests.Support;

/// <summary>One form, filled once and sent twenty times at the same moment.</summary>
public static class TwentyTimes
{
    public const int Times = 20;

    /// <summary>The hidden fields of the page's form, and these.</summary>
    public static async Task SendAsync(
        AppFactory app,
        Person person,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var client = await RawClient.OfAsync(app, person);
        var page = await client.SendAsync(HttpMethod.Get, address.Split('?')[0]);
        Assert.Equal((int)HttpStatusCode.OK, page.Status);
        var hidden = new HtmlParser()
            .ParseDocument(page.Text)
            .QuerySelectorAll("main input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .Where(input => input.Name != Form.TokenName)
            .Select(input => (input.Name!, input.Value))
            .Where(input => fields.All(field => field.Name != input.Item1));
        (string, string)[] all = [.. hidden, .. fields];
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Times).Select(_ => Task.Run(() => client.PostAsync(address, all)))
        );

        Assert.True(
            answers.All(answer => answer.Status < 500),
            string.Join(' ', answers.Select(answer => answer.Status))
                + "\n"
                + string.Join("\n", app.Errors.TakeLast(3))
        );
        Assert.Contains(answers, answer => answer.Status is 302 or 200);
    }
}
