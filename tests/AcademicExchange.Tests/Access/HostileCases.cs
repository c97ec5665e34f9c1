using System.Text;
using Microsoft.AspNetCore.Http;

namespace AcademicExchange.Tests.Access;

/// <summary>What an attacker, or a broken program, puts where a value is awaited.</summary>
internal static class HostileCases
{
    /// <summary>Control and bidi characters, a line end, markup, a formula, half of a letter.</summary>
    public const string Strange =
        "=x\0\u0001\r\nSet-Cookie: a=b\u202E\u2066\uFEFF<script>alert(1)</script>{{7*7}}'\";--\uFFFF%00%zz";

    public static readonly string Long = new('ي', 100_000);

    /// <summary>One value in all fields: of no type at all, or too large for its type.</summary>
    public static readonly IReadOnlyList<string> Values =
    [
        "banana",
        Strange,
        "-1",
        "99999999999999999999999",
        "1e309",
        "9999-12-31",
        "0001-01-01",
        "00000000-0000-0000-0000-000000000000",
    ];

    /// <summary>Values of the right type, strings hostile: what comes past the binder and into the services.</summary>
    public static IEnumerable<(string Name, string Value)> Plausible(
        IEnumerable<RouteField> fields,
        string text
    ) =>
        fields
            .Where(field => field.Type != typeof(IFormFile))
            .Select(field => (field.Name, ValueOf(field.Type, text)));

    /// <summary>Every field as an array, as a record, twice, and under the largest index.</summary>
    public static IEnumerable<(string Name, string Value)> Misshapen(
        IEnumerable<RouteField> fields
    ) =>
        fields.SelectMany(field =>
            new[]
            {
                (field.Name[(field.Name.IndexOf('.', StringComparison.Ordinal) + 1)..], "banana"),
                (field.Name, "1"),
                (field.Name, "true"),
                (field.Name + "[0]", "1"),
                (field.Name + "[banana].X", "1"),
                (field.Name + "[2147483647]", "1"),
                (field.Name + ".Value", "1"),
                (field.Name.Replace("[0]", "[999]", StringComparison.Ordinal), "1"),
            }
        );

    /// <summary>Bodies that are no form, though some say so.</summary>
    public static IEnumerable<HttpContent> Bodies()
    {
        yield return Body("--x\r\nContent-Disposition: form-data", "multipart/form-data");
        yield return Body(
            "--x\r\nContent-Disposition: form-data; name=\"Input.Title\"\r\n\r\ncut o",
            "multipart/form-data; boundary=x"
        );
        yield return Body(
            "--x\r\nContent-Disposition: banana\r\n\r\n\0\r\n--x--",
            "multipart/form-data; boundary=x"
        );
        yield return Body("x", "multipart/form-data; boundary=" + new string('b', 5000));
        yield return Body("{\"Input\":[", "application/json");
        yield return Body("[1]", "application/json");
        yield return Body("null", "application/json");
        yield return Body("{\"id\":1,\"response\":[]}", "application/json");
        yield return Body(
            "{\"id\":\"AA\",\"rawId\":\"%\",\"type\":\"public-key\",\"response\":{}}",
            "application/json"
        );
        yield return Body("<a>", "application/xml");
        yield return Body("%ED%A0%80=%&&=&%00=%zz&=", "application/x-www-form-urlencoded");
        yield return Body("a=b", "application/x-www-form-urlencoded; charset=banana");
        yield return Body(
            string.Join('&', Enumerable.Range(0, 3000).Select(n => $"f{n}=1")),
            "application/x-www-form-urlencoded"
        );
        yield return Body("a=b", "text/plain");
        yield return Body("", "banana");
    }

    /// <summary>Headers that a proxy or an attacker may send.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> Headers =
    [
        ("Host", "evil.example"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Proto", "banana"),
        ("Accept-Language", "fa-IR-u-ca-banana;q=9, \u00e9, " + new string('x', 4000)),
        ("Cookie", "session=banana; form=%00; half=x; challenge=x; theme=<b>; ui-culture=%ff"),
        ("Cookie", ".AspNetCore.Culture=c%3Dbanana%7Cuic%3Dbanana; TempData=x; =;;;"),
        ("Accept", "banana/*;q=x"),
        ("Range", "bytes=9-1,banana"),
        ("If-None-Match", "\"x"),
        ("If-Modified-Since", "Friday"),
        ("Accept-Encoding", "br;q=banana, gzip, \u00e9"),
    ];

    /// <summary>What stands between two slashes of an address where an id is awaited.</summary>
    public static readonly IReadOnlyList<string> Segments =
    [
        "banana",
        "%E2%80%AE%0D%0A",
        "..%2f..%2fetc%2fpasswd",
        "%ED%A0%80",
        "-1",
        new string('x', 3000),
        "'%22%3E%3Cscript%3E",
    ];

    private static StringContent Body(string text, string type)
    {
        var body = new StringContent(text, Encoding.UTF8);
        body.Headers.ContentType = null;
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        return body;
    }

    private static string ValueOf(Type type, string text) =>
        type == typeof(string) ? text
        : type == typeof(bool) ? "true"
        : type == typeof(DateOnly) ? "2027-03-01"
        : type == typeof(TimeOnly) ? "10:30"
        : type == typeof(Guid) ? Guid.CreateVersion7().ToString()
        : type.IsEnum ? Enum.GetNames(type)[0]
        : "1";
}
