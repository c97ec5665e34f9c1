using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;

namespace AcademicExchange.Pages.Public;

/// <summary>The register of institutions, open to everybody.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
public sealed class InstitutionsModel(InstitutionQueries institutions, Audit audit) : ExchangePage
{
    public const int PageSize = 25;

    private Dictionary<string, LocalText> _cities = [];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Country? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? City { get; set; }

    [BindProperty(SupportsGet = true)]
    public InstitutionState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<InstitutionName> Shown { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Countries =>
        [
            .. Enum.GetValues<Country>()
                .Select(one => new SelectListItem(Words["Country." + one], one.ToString())),
        ];

    public IReadOnlyList<SelectListItem> Cities =>
        [.. _cities.Select(city => new SelectListItem(CityName(city.Key), city.Key))];

    public IReadOnlyList<SelectListItem> States =>
        [
            .. Enum.GetValues<InstitutionState>()
                .Where(one =>
                    one != InstitutionState.Suspended || Actor.Is(Role.SystemAdministrator)
                )
                .Select(one => new SelectListItem(
                    Words["Institutions.State." + one],
                    one.ToString()
                )),
        ];

    public string CityName(string key) =>
        _cities.GetValueOrDefault(key)?.For(Words.Language).Text ?? key;

    public string FieldName(string? code) =>
        code is null ? "" : Words["Institutions.Field." + code];

    /// <summary>The language of a name that the reader's language has none of.</summary>
    public string Marked(LocalText name) =>
        name.For(Words.Language).Language is var language && language == Words.Language
            ? ""
            : $" ({Words["Shell.Language." + language]})";

    public async Task OnGetAsync()
    {
        var found = await FindAsync();
        Total = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Shown = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    public Task<IActionResult> OnGetCsvAsync() => ExportAsync(ExportResult.Csv);

    public Task<IActionResult> OnGetXlsxAsync() => ExportAsync(ExportResult.Xlsx);

    private async Task<IActionResult> ExportAsync(Func<Table, string, ExportResult> write)
    {
        if (!Actor.IsSignedIn)
        {
            return Challenge();
        }

        var found = await FindAsync();
        await audit.WriteAsync("institution.export", cancel: HttpContext.RequestAborted);
        var name = Words["Institutions.List.Title"];
        return write(
            new Table(
                name,
                [
                    new Column(Words["Institutions.Form.Name"], Width: 50),
                    new Column(Words["Institutions.Form.City"]),
                    new Column(Words["Institutions.Form.Country"], Width: 28),
                    new Column(Words["Institutions.Form.Field"], Width: 28),
                    new Column(Words["Institutions.List.State"]),
                ],
                found.Select(
                    IReadOnlyList<object?> (one) =>
                        [
                            one.Name.For(Words.Language).Text,
                            CityName(one.City),
                            Words["Country." + one.Country],
                            FieldName(one.Field),
                            Words["Institutions.State." + one.State],
                        ]
                ),
                Words.Language.Direction() == "rtl"
            ),
            name
        );
    }

    private async Task<IReadOnlyList<InstitutionName>> FindAsync()
    {
        var cancel = HttpContext.RequestAborted;
        _cities = (await institutions.CitiesAsync(cancel)).ToDictionary(
            city => city.Key,
            city => city.Name
        );
        return await institutions.SearchAsync(
            new InstitutionFilter(Q, Country, City, State),
            Words.Language,
            Actor,
            cancel
        );
    }
}
