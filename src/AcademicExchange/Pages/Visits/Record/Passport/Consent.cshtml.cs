using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record.Passport;

/// <summary>The six items that are agreed to before anything is asked, the separate consent for the other country, and the way back.</summary>
public sealed class ConsentModel(PassportQueries queries, PassportService service)
    : PassportPage(queries)
{
    /// <summary>In the order of the law.</summary>
    public static readonly IReadOnlyList<string> Items =
    [
        "Person",
        "Operator",
        "Purpose",
        "Data",
        "Period",
        "End",
    ];

    /// <summary>Of the text that was read.</summary>
    [BindProperty]
    public int Text { get; init; }

    [BindProperty]
    public bool Transfers { get; set; }

    /// <summary>Name, date of birth and number may stand in a list for the embassy.</summary>
    [BindProperty]
    public bool Embassy { get; set; }

    public bool IsAskedFor => PassportAccess.IsAskedFor(Visit.State);

    /// <summary>The item in the reader's words, with the names of this visit.</summary>
    public string Item(int version, string item) =>
        Words[
            $"Passport.Consent.{version}.{item}",
            Frame.Visitor.For(Words.Language),
            Frame.HomeInstitution.Name.For(Words.Language).Text,
            Frame.HostInstitution.Name.For(Words.Language).Text,
            Visit.Number
        ];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Transfers = View.Consent?.TransferUtc is not null;
        Embassy = View.Consent?.EmbassyUtc is not null;
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () => service.AgreeAsync(Visit, Text, Words.Language, Transfers, Act(), Cancel),
            () => Done("Passport.Consent.Agreed", PassportLinks.Enter(Id)),
            LoadAsync
        );

    public Task<IActionResult> OnPostTransferAsync() =>
        DoAsync(
            () => service.TransferAsync(Visit, Transfers, Act(), Cancel),
            () => Done("Passport.Consent.Changed", PassportLinks.Consent(Id)),
            LoadAsync
        );

    public Task<IActionResult> OnPostEmbassyAsync() =>
        DoAsync(
            () => service.EmbassyAsync(Visit, Embassy, Act(), Cancel),
            () => Done("Passport.Consent.Changed", PassportLinks.Consent(Id)),
            LoadAsync
        );

    public Task<IActionResult> OnPostRevokeAsync() =>
        DoAsync(
            () => service.RevokeAsync(Visit, Act(), Cancel),
            () => Done("Passport.Consent.Revoked", PassportLinks.Show(Id)),
            LoadAsync
        );

    private RedirectResult Done(string key, string address)
    {
        TempData.Say(Words[key]);
        return Redirect(address);
    }
}
