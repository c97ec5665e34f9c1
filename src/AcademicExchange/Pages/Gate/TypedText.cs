using AcademicExchange.Platform.Web.TagHelpers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// What a reader had written into a form, in words: shown on the error page that answers it, to be copied. Choices, days, codes and keys have
/// no space in them; secrets are never shown again.
/// </summary>
public sealed class TypedText(IFormCollection form)
{
    private static readonly string[] Secrets =
    [
        "password",
        "code",
        "token",
        "passport",
        "whereabouts",
    ];

    /// <summary>
    /// Anything at all was typed or chosen from words; versions and keys go with each form. Where nothing was, there are no two texts to be
    /// compared when somebody else was faster.
    /// </summary>
    private bool HasAny { get; } =
        form.Any(field =>
            field.Key != PostFormTagHelper.TokenName
            && !field.Key.EndsWith("Version", StringComparison.Ordinal)
            && field.Value.Any(value =>
                !string.IsNullOrWhiteSpace(value) && !Guid.TryParse(value, out _)
            )
        );

    /// <summary>This request sent a form with text of its own; also where nobody looked.</summary>
    public static bool IsIn(HttpContext context) =>
        context.Features.Get<TypedText>()?.HasAny != false;

    public IReadOnlyList<string> Texts { get; } =
    [
        .. form.Where(field =>
                !Array.Exists(
                    Secrets,
                    secret => field.Key.Contains(secret, StringComparison.OrdinalIgnoreCase)
                )
            )
            .SelectMany(field => field.Value)
            .OfType<string>()
            .Where(text => text.AsSpan().Trim().ContainsAny(" \t\r\n\u200C")),
    ];
}

/// <summary>Keeps what was typed beside the request as soon as its token has been found right: nobody else's site can have words shown here.</summary>
internal sealed class KeepTypedText : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var http = context.HttpContext;
        if (
            HttpMethods.IsPost(http.Request.Method)
            && context.HandlerInstance is ExchangePage
            && http.Features.Get<IFormFeature>()?.Form is { } form
        )
        {
            http.Features.Set(new TypedText(form));
        }
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context) { }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
