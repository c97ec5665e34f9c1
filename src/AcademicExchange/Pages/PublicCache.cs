using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages;

/// <summary>
/// Whole pages kept for visitors for half a minute, one for each language, appearance and address. What a signed-in person sees and what
/// sets a cookie is never kept: the framework's own policy sees to that. Who is still to read what the last action said gets a page of their own.
/// </summary>
internal static class PublicCache
{
    public const string Policy = "public";
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddPublicCache(this IServiceCollection services) =>
        services.AddOutputCache(options =>
            options.AddPolicy(
                Policy,
                policy =>
                    policy
                        .With(request =>
                            !request
                                .HttpContext.RequestServices.GetRequiredService<FlashCookie>()
                                .IsSent(request.HttpContext)
                        )
                        .Expire(Kept)
                        .SetVaryByQuery("*")
                        .VaryByValue(_ => new("language", Language.Current.Code()))
                        .VaryByValue(http => new("theme", Theme.Of(http)))
            )
        );
}
