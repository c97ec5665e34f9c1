using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcademicExchange.Platform.Settings;

/// <summary>Binds and checks the settings. A wrong one stops the start with one clear line.</summary>
public static class SettingsServices
{
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        Bind<StorageSettings>(builder, "Storage");
        Bind<DatabaseSettings>(builder, "Database");
        Bind<SiteSettings>(builder, "Site");
        Bind<MailSettings>(builder, "Mail");
        Bind<DemoSettings>(builder, "Demo");
        DemandUrls(builder.Configuration["Urls"]);
        builder.Services.PostConfigure<StorageSettings>(storage =>
            storage.Root = Path.GetFullPath(
                Path.Combine(builder.Environment.ContentRootPath, storage.Root)
            )
        );
        builder.Services.PostConfigure<DemoSettings>(demo =>
            demo.Seed ??= builder.Environment.IsDevelopment()
        );
        return builder;
    }

    /// <summary>The settings of a section, checked, before the container exists.</summary>
    /// <exception cref="SettingsException">A value does not fit; the message names it.</exception>
    public static T Read<T>(this IConfiguration configuration, string section)
        where T : class, new()
    {
        var settings = new T();
        try
        {
            configuration.GetSection(section).Bind(settings);
        }
        catch (InvalidOperationException unfit)
        {
            throw new SettingsException(
                $"Setting under '{section}': {unfit.InnerException?.Message ?? unfit.Message}"
            );
        }

        var faults = new List<ValidationResult>();
        if (
            !Validator.TryValidateObject(
                settings,
                new ValidationContext(settings),
                faults,
                validateAllProperties: true
            )
        )
        {
            throw new SettingsException(
                string.Join(
                    "; ",
                    faults.Select(fault =>
                        $"Setting '{section}:{fault.MemberNames.FirstOrDefault()}': {fault.ErrorMessage}"
                    )
                )
            );
        }

        return settings;
    }

    /// <summary>The server would say it too, later and at length.</summary>
    private static void DemandUrls(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException wrong)
            {
                throw new SettingsException($"Setting 'Urls': {wrong.Message}");
            }
        }
    }

    private static void Bind<T>(WebApplicationBuilder builder, string section)
        where T : class, new()
    {
        builder.Configuration.Read<T>(section);
        builder.Services.AddOptions<T>().BindConfiguration(section);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }
}

/// <summary>The program cannot start with these settings; the message is the one line an operator sees.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>Something that the program needs is away, and may be back at the next start; the message is the one line an operator sees.</summary>
public sealed class StartException(string message, Exception cause) : Exception(message, cause);
