using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Chooses the reader's language: address (?ui-culture=fa, then kept in the cookie), cookie, profile, browser.</summary>
public sealed class ReaderLanguageProvider : RequestCultureProvider
{
    public const string QueryKey = LanguageFacts.QueryKey;
    public const string ClaimType = "language";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(
        HttpContext httpContext
    ) =>
        Task.FromResult(
            Choose(httpContext) is { } language
                ? new ProviderCultureResult("", language.Code())
                : null
        );

    /// <summary>Keeps the choice for a year; also to be called when a profile's language changes.</summary>
    public static void Keep(HttpContext context, Language language) =>
        context.Response.Cookies.Append(
            CookieName(context.Request),
            language.Code(),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Kept,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );

    private static string CookieName(HttpRequest request) =>
        request.IsHttps ? "__Host-language" : "language";

    private static Language? Choose(HttpContext context)
    {
        if (Read(context.Request.Query[QueryKey].ToString()) is { } asked)
        {
            Keep(context, asked);
            return asked;
        }

        return AskedBefore(context)
            ?? Read(context.Request.Cookies[CookieName(context.Request)])
            ?? Read(context.User.FindFirst(ClaimType)?.Value)
            ?? FromBrowser(context.Request);
    }

    /// <summary>On an error page: what the address asked that failed, whose query the page itself has not.</summary>
    private static Language? AskedBefore(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
        && QueryHelpers.ParseQuery(failed.OriginalQueryString).TryGetValue(QueryKey, out var asked)
            ? Read(asked.ToString())
            : null;

    private static Language? FromBrowser(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(wish => wish.Quality != 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Read(wish.Value))
            .FirstOrDefault(language => language is not null);

    private static Language? Read(StringSegment code) =>
        Language.TryFrom(code.Value, out var found) ? found : null;
}
