using System.Text;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Institutions.Import;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Institutions;

/// <summary>
/// Institutions from a CSV file: chosen, shown row by row with what is wrong, entered after confirmation. Between the two steps the file
/// travels with the form, so nothing is kept for those who go away; it is checked again before it is entered.
/// </summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class ImportModel(InstitutionImport import, InstitutionQueries institutions)
    : ExchangePage
{
    public static readonly string Head = string.Join(',', InstitutionImport.Columns);

    private const int LongestShown = 60;

    private Dictionary<string, LocalText> _cities = [];

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The file in base 64.</summary>
    [BindProperty]
    public string? Encoded { get; set; }

    public ImportPreview? Preview { get; private set; }

    public bool IsDone { get; private set; }

    public string Short(string value) =>
        value.Length <= LongestShown ? value : value[..LongestShown] + "…";

    /// <summary>The city's name; what stands in the file where it is none that is known.</summary>
    public string CityOf(string key) =>
        _cities.TryGetValue(key, out var city) ? city.For(Words.Language).Text : key;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ReadAsync() is not { } text)
        {
            return Refuse();
        }

        Encoded = Convert.ToBase64String(Strict.GetBytes(text));
        return await ShowAsync(text);
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (Decode() is not { } text)
        {
            return Refuse("Institutions.Import.Error.NotText");
        }

        return await DoAsync(
            async () =>
            {
                await LoadAsync();
                Preview = await import.RunAsync(text, HttpContext.RequestAborted);
                IsDone = Preview.Refusal is null;
            },
            Page,
            () => ShowAsync(text)
        );
    }

    private async Task<IActionResult> ShowAsync(string text)
    {
        await LoadAsync();
        Preview = await import.PreviewAsync(text, HttpContext.RequestAborted);
        return Preview.Refusal is { } refusal ? Refuse(refusal) : Page();
    }

    private async Task LoadAsync() =>
        _cities = (await institutions.CitiesAsync(HttpContext.RequestAborted)).ToDictionary(
            city => city.Key,
            city => city.Name
        );

    private async Task<string?> ReadAsync()
    {
        if (Upload is not { Length: > 0 } || Upload.Length > InstitutionImport.Largest)
        {
            ModelState.AddModelError(
                nameof(Upload),
                Words[
                    Upload is { Length: > 0 }
                        ? "Institutions.Import.Error.TooLarge"
                        : "Institutions.Import.Error.NoFile"
                ]
            );
            return null;
        }

        using var memory = new MemoryStream();
        await Upload.CopyToAsync(memory, HttpContext.RequestAborted);
        return Text(memory.ToArray());
    }

    private string? Decode()
    {
        var bytes = new byte[InstitutionImport.Largest];
        return Convert.TryFromBase64String(Encoded ?? "", bytes, out var length) && length > 0
            ? Text(bytes[..length])
            : null;
    }

    private string? Text(byte[] bytes)
    {
        try
        {
            var text = EncodingOf(bytes).GetString(bytes);
            if (!text.Contains('\0'))
            {
                return text;
            }
        }
        catch (DecoderFallbackException) { }

        ModelState.AddModelError(nameof(Upload), Words["Institutions.Import.Error.NotText"]);
        return null;
    }

    /// <summary>UTF-8, or UTF-16 that says so by its mark: what Excel calls "Unicode text".</summary>
    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, throwOnInvalidBytes: true),
            _ => Strict,
        };

    private IActionResult Refuse(string? word = null)
    {
        if (word is not null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Upload), Words[word]);
        }

        var page = Page();
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }
}
