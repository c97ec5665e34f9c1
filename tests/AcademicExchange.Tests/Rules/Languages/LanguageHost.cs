using System.Globalization;
using System.Security.Claims;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Rules.Languages;

/// <summary>A small web program with nothing but the languages and one form; a header stands for the profile's claim.</summary>
public sealed class LanguageHost : IAsyncLifetime
{
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddLanguages();
        builder
            .Services.AddControllers()
            .AddDataAnnotationsLocalization()
            .AddApplicationPart(typeof(LanguageHost).Assembly);
        _app = builder.Build();
        _app.Use(
            (context, next) =>
            {
                if (context.Request.Headers["X-Profile"].ToString() is { Length: > 0 } language)
                {
                    context.User = new(
                        new ClaimsIdentity([new Claim("language", language)], "test")
                    );
                }

                return next(context);
            }
        );
        _app.UseLanguages();
        _app.MapGet(
            "/language",
            (ReaderWords words, Show show) =>
                $"{words.Language.Code()} [{CultureInfo.CurrentCulture.Name}] {show.Reader.Calendar}"
        );
        _app.MapGet("/day", () => new { Day = new DateOnly(2026, 3, 21), Amount = 12.5m });
        _app.MapControllers();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
    }
}
