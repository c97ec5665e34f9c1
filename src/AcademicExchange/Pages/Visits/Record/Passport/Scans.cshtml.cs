using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record.Passport;

/// <summary>The traveller adds a scan of the passport or removes one.</summary>
public sealed class ScansModel(PassportQueries queries, PassportService service)
    : PassportPage(queries)
{
    [BindProperty]
    public IFormFile? Scan { get; set; }

    public bool IsFull => View.Scans.Count >= VisitPassport.MostScans;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return View.Consent is { IsCurrent: true } ? Page() : Redirect(PassportLinks.Consent(Id));
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () =>
                service.AddScanAsync(
                    Visit,
                    Scan is null
                        ? null
                        : new Upload(Scan.FileName, Scan.Length, Scan.OpenReadStream),
                    Act(),
                    Cancel
                ),
            () => Done("Passport.Scans.Added"),
            LoadAsync
        );

    public Task<IActionResult> OnPostRemoveAsync(Guid scanId) =>
        DoAsync(
            () => service.RemoveScanAsync(Visit, scanId, Act(), Cancel),
            () => Done("Passport.Scans.Removed"),
            LoadAsync
        );

    protected override string FieldOf(string rule) =>
        rule.StartsWith("file.", StringComparison.Ordinal) || rule == "passport.no-scan"
            ? nameof(Scan)
            : "";

    private RedirectResult Done(string key)
    {
        TempData.Say(Words[key]);
        return Redirect(PassportLinks.Scans(Id));
    }
}
