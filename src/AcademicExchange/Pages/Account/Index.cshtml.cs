using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Settings;
using AcademicExchange.Platform.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>The own profile.</summary>
public sealed record ProfileForm : NamesForm
{
    [StringLength(40)]
    public string? Phone { get; init; }

    public bool WantsMail { get; init; }
}

/// <summary>Names, language, calendar, mails, and the address of the calendar feed.</summary>
public sealed class IndexModel(ProfileService profiles, SiteSettings site) : ExchangePage
{
    [BindProperty]
    public ProfileForm Input { get; set; } = new();

    /// <summary>Of the account as the form was made.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Once the reader has been told that the form is old, saving again is meant.</summary>
    public string? FormStamp =>
        IsStale || HttpMethods.IsGet(Request.Method) ? Person.ConcurrencyStamp : Stamp;

    public Person Person { get; private set; } = null!;

    public string? FeedAddress =>
        Person.CalendarFeedKey is { } key ? site.Link($"/calendar/{key}.ics") : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        Input = new ProfileForm
        {
            GivenName = Person.GivenName,
            FamilyName = Person.FamilyName,
            NativeGivenName = Person.NativeGivenName,
            NativeFamilyName = Person.NativeFamilyName,
            Phone = Person.PhoneNumber,
            Language = Person.Language,
            Calendar = Person.Calendar,
            WantsMail = Person.WantsMail,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(
            () => profiles.SaveAsync(Actor, Stamp, Profile(), cancel),
            () =>
            {
                ReaderLanguageProvider.Keep(HttpContext, Input.Language!.Value);
                TempData["Saved"] = true;
                return RedirectToPage();
            },
            () => PrepareAsync(cancel)
        );

    public async Task<IActionResult> OnPostFeedAsync(CancellationToken cancel)
    {
        await profiles.RenewFeedAsync(Actor, cancel);
        Say(Words["Account.Feed.Done"]);
        return RedirectToPage();
    }

    private Profile Profile() =>
        new(
            Input.GivenName!,
            Input.FamilyName!,
            Input.NativeGivenName,
            Input.NativeFamilyName,
            Input.Phone,
            Input.Language!.Value,
            Input.Calendar!.Value,
            Input.WantsMail
        );

    private async Task PrepareAsync(CancellationToken cancel) =>
        Person = await profiles.FindAsync(Actor, cancel);
}
