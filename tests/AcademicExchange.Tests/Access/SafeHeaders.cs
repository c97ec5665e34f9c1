using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>What every answer must carry, and what none may.</summary>
internal static class SafeHeaders
{
    /// <param name="isKeptByNobody">A page or file of somebody who is signed in.</param>
    public static IEnumerable<string> FaultsOf(RawAnswer answer, bool isKeptByNobody = false)
    {
        var policy = answer.Headers.GetValueOrDefault("Content-Security-Policy", "");
        if (
            !policy.Contains("default-src 'none'", StringComparison.Ordinal)
            || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
            || policy.Contains("unsafe", StringComparison.Ordinal)
        )
        {
            yield return $"Content-Security-Policy '{policy}'";
        }

        if (answer.Headers.GetValueOrDefault("X-Content-Type-Options") != "nosniff")
        {
            yield return "no nosniff";
        }

        if (!answer.Headers.ContainsKey("Referrer-Policy"))
        {
            yield return "no Referrer-Policy";
        }

        foreach (var told in new[] { "Server", "X-Powered-By", "X-AspNet-Version" })
        {
            if (answer.Headers.ContainsKey(told))
            {
                yield return "tells " + told;
            }
        }

        if (
            isKeptByNobody
            && !answer
                .Headers.GetValueOrDefault("Cache-Control", "")
                .Contains("no-store", StringComparison.Ordinal)
        )
        {
            yield return "may be kept";
        }

        foreach (
            var cookie in answer.Cookies.Where(line =>
                !line.Contains("samesite=", StringComparison.OrdinalIgnoreCase)
                || !line.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            yield return "cookie " + cookie.Split('=')[0] + " without SameSite or HttpOnly";
        }
    }
}
