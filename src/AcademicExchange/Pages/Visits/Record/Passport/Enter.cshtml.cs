using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record.Passport;

/// <summary>The traveller types what the passport says. The page is there after the consent only; what is typed stays in no browser.</summary>
public sealed class EnterModel(PassportQueries queries, PassportService service)
    : PassportPage(queries)
{
    /// <summary>Named so that no error page shows it again (<see cref="Gate.TypedText"/>).</summary>
    [BindProperty]
    public PassportInput Passport { get; set; } = new();

    public int PassportVersion => Carried(View.Version, Version);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return View.Consent is { IsCurrent: true } ? Page() : Redirect(PassportLinks.Consent(Id));
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () => service.KeepAsync(Visit, Version, Passport.ToData(), Act(), Cancel),
            () =>
            {
                TempData.Say(Words["Passport.Enter.Done"]);
                return Redirect(PassportLinks.Scans(Id));
            },
            LoadAsync
        );

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "passport.number" => "Passport.Number",
            "passport.state" => "Passport.IssuedBy",
            "passport.names" => "Passport.FamilyName",
            "passport.dates" => "Passport.IssuedOn",
            "passport.expired" => "Passport.ExpiresOn",
            _ => "",
        };
}
