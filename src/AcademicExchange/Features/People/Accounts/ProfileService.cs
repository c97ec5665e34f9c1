using AcademicExchange.Data;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>What people may change of themselves.</summary>
public sealed record Profile(
    string GivenName,
    string FamilyName,
    string? NativeGivenName,
    string? NativeFamilyName,
    string? Phone,
    Language Language,
    CalendarChoice Calendar,
    bool WantsMail
);

/// <summary>The own account: profile and the key of the calendar feed.</summary>
public sealed class ProfileService(AppDbContext data, Audit audit)
{
    /// <summary>As it is saved; never what a refused save has left in memory.</summary>
    public Task<Person> FindAsync(Actor actor, CancellationToken cancel) =>
        data.Users.AsNoTracking().Self(actor).SingleAsync(cancel);

    /// <param name="stamp">The one the form was made from: the save is refused where the account changed since (DbUpdateConcurrencyException).</param>
    public async Task SaveAsync(
        Actor actor,
        string? stamp,
        Profile profile,
        CancellationToken cancel
    )
    {
        var person = await LoadAsync(actor, cancel);
        data.Entry(person).Property(saved => saved.ConcurrencyStamp).OriginalValue = stamp;
        person.ConcurrencyStamp = Secret.NewToken();
        person.GivenName = CleanText.Line(profile.GivenName);
        person.FamilyName = CleanText.Line(profile.FamilyName);
        person.NativeGivenName = NewAccount.Optional(profile.NativeGivenName);
        person.NativeFamilyName = NewAccount.Optional(profile.NativeFamilyName);
        person.PhoneNumber = NewAccount.Optional(Digits.ToAscii(profile.Phone ?? ""));
        person.Language = profile.Language;
        person.Calendar = profile.Calendar;
        person.WantsMail = profile.WantsMail;
        person.RefreshSearch();
        audit.Add("account.profile", recordKind: "person", recordId: person.Id);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>A new secret address of the calendar feed; the old one is void.</summary>
    public async Task RenewFeedAsync(Actor actor, CancellationToken cancel)
    {
        var person = await LoadAsync(actor, cancel);
        person.CalendarFeedKey = Secret.NewToken();
        audit.Add("account.feed", recordKind: "person", recordId: person.Id);
        await data.SaveChangesAsync(cancel);
    }

    private Task<Person> LoadAsync(Actor actor, CancellationToken cancel) =>
        data.Users.Self(actor).SingleAsync(cancel);
}
