using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Everything that makes the program speak three languages; call AddLanguages first of all services.</summary>
public static class LanguageSetup
{
    /// <summary>Ends the process with one line where ICU is missing.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        IcuCheck.Demand();
        // Jobs have no request: without this a server whose LANG is fa_IR would write Solar Hijri years into data.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = Language.En.Culture();
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        services.AddSingleton<Words>();
        services.AddSingleton<ReaderWords>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IReaderSource, CurrentReader>();
        services.AddScoped(provider => new Show(
            provider.GetRequiredService<IReaderSource>().Reader,
            provider.GetRequiredService<Words>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddWordsToMvc();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(JavaScriptEncoder.Create(UnicodeRanges.All));
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            // The culture that parses and formats stays invariant; only the culture of texts changes.
            options.DefaultRequestCulture = new RequestCulture(
                CultureInfo.InvariantCulture,
                Language.En.Culture()
            );
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.SupportedUICultures =
            [
                .. LanguageFacts.All.Select(language => language.Culture()),
            ];
            options.RequestCultureProviders = [new ReaderLanguageProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
    }

    private static void AddWordsToMvc(this IServiceCollection services)
    {
        services.AddSingleton<IPostConfigureOptions<MvcOptions>, LanguageMvcOptions>();
        services.AddSingleton<IStringLocalizerFactory, WordsLocalizer>();
        services.AddSingleton<IValidationAttributeAdapterProvider, WordsAdapters>();
        services.Configure<MvcDataAnnotationsLocalizationOptions>(options =>
            options.DataAnnotationLocalizerProvider = (type, factory) => factory.Create(type)
        );
        services.AddScoped<IdentityErrorDescriber, WordsIdentityErrors>();
    }

    /// <summary>After UseAuthentication, for the profile's language is a claim.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) =>
        app.UseRequestLocalization();
}
