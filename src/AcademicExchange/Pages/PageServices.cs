using AcademicExchange.Pages.Agreements.Record;
using AcademicExchange.Pages.Desk;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Ledger;
using AcademicExchange.Pages.People;
using AcademicExchange.Pages.Researchers;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Pages.Visits.Record;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Settings;
using AcademicExchange.Platform.Web;
using AcademicExchange.Platform.Web.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcademicExchange.Pages;

/// <summary>Everything a page needs: conventions, gate, cookies, compression.</summary>
public static class PageServices
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddRazorPages(options =>
            {
                options.AllowOpenPages();
                options.Conventions.AddFolderApplicationModelConvention(
                    "/Agreements/Record",
                    page => page.Filters.Add(new ServiceFilterAttribute<AgreementGate>())
                );
                options.Conventions.AddFolderApplicationModelConvention(
                    "/Visits/Record",
                    page => page.Filters.Add(new ServiceFilterAttribute<VisitGate>())
                );
            })
            .AddMvcOptions(options =>
            {
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.Filters.Add<KeepTypedText>();
            });
        services.AddRouting(options => options.LowercaseUrls = true);
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<Gate.CurrentReader>();
        services.AddScoped<ActingMenu>();
        services.AddScoped<PlaceChoices>();
        services.AddScoped<IReaderSource>(provider =>
            provider.GetRequiredService<Gate.CurrentReader>()
        );
        services.AddScoped<AgreementGate>();
        services.AddScoped<VisitGate>();
        services.AddScoped<VisitChoices>();
        services.AddScoped<VisitListChoices>();
        services.AddScoped<VisitListTable>();
        services.AddScoped<LedgerTable>();
        services.AddScoped<StatementTable>();
        services.AddDeskPages();
        services.AddScoped<DirectoryChoices>();
        services.AddPublicCache();
        services.AddResponseCompression();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Request-Token";
            options.Cookie.Name = CookieName(builder, "form");
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = SecurePolicy(builder);
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = CookieName(builder, "flash");
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = SecurePolicy(builder);
        });
        services.AddSingleton<CookieTempDataProvider>();
        services.AddSingleton<FlashCookie>();
        services.Replace(
            ServiceDescriptor.Singleton<ITempDataProvider>(all =>
                all.GetRequiredService<FlashCookie>()
            )
        );
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName(builder, "session");
            cookie.Cookie.Path = "/";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = SecurePolicy(builder);
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/errors/403";
            cookie.ReturnUrlParameter = "return";
            // The gate asks the session at each request; Identity's own check would end every session after half an hour.
            cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        });
        SmallCookie(builder, HalfSignIn.Scheme, "half");
        SmallCookie(builder, IdentityConstants.TwoFactorUserIdScheme, "challenge");
        services.Configure<IdentityPasskeyOptions>(passkeys =>
            passkeys.ServerDomain = new Uri(
                builder.Configuration.Read<SiteSettings>("Site").BaseAddress
            ).Host
        );
        return builder;
    }

    /// <summary>The order matters: headers on everything (AddProxy), errors as pages, then who, then in which language, then what.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseProxy();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseMiddleware<NotSavedMiddleware>();
        app.UseMiddleware<UploadLimit>();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseLanguages();
        app.UseOutputCache();
        app.UseAuthorization();
        app.UseMiddleware<ReadableForm>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>A cookie for the minutes of signing in.</summary>
    private static void SmallCookie(WebApplicationBuilder builder, string scheme, string name) =>
        builder.Services.Configure<CookieAuthenticationOptions>(
            scheme,
            cookie =>
            {
                cookie.Cookie.Name = CookieName(builder, name);
                cookie.Cookie.Path = "/";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = SecurePolicy(builder);
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            }
        );

    private static bool IsSecure(WebApplicationBuilder builder) =>
        builder.Configuration.Read<SiteSettings>("Site").IsHttps;

    /// <summary>The __Host- prefix binds a cookie to this host, and needs https.</summary>
    private static string CookieName(WebApplicationBuilder builder, string name) =>
        IsSecure(builder) ? "__Host-" + name : name;

    private static CookieSecurePolicy SecurePolicy(WebApplicationBuilder builder) =>
        IsSecure(builder) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
