namespace AcademicExchange.Tests.Support;

/// <summary>Cookies of one host. Lifetimes are not looked at, since the test's clock is not the machine's; a deletion is.</summary>
internal sealed class CookieJar
{
    private readonly Dictionary<string, string> _cookies = [];

    public void Set(string name, string value) => _cookies[name] = value;

    public void Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add(
                "Cookie",
                string.Join("; ", _cookies.Select(cookie => cookie.Key + "=" + cookie.Value))
            );
        }
    }

    public void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var lines))
        {
            return;
        }

        foreach (var line in lines)
        {
            var pair = line.Split(';')[0];
            var (name, value) = (pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]);
            if (value.Length == 0 || line.Contains("1970", StringComparison.Ordinal))
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }
    }
}
