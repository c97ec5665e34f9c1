using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Features.People;

/// <summary>Whether an account may be used.</summary>
public enum AccountState
{
    /// <summary>A student who waits for the office of the named institution.</summary>
    Awaiting,
    Active,
    Disabled,
}

/// <summary>A person with an account. Names are kept as typed, in the original script and in Latin letters as in the passport.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int NameLength = 120;

    public Person() => Id = Guid.CreateVersion7();

    public string GivenName { get; set; } = "";

    public string FamilyName { get; set; } = "";

    /// <summary>In the original script; empty where it is the Latin one.</summary>
    public string? NativeGivenName { get; set; }

    public string? NativeFamilyName { get; set; }

    public Language Language { get; set; } = Language.En;

    public CalendarChoice Calendar { get; set; } = CalendarChoice.Gregorian;

    public AccountState State { get; set; } = AccountState.Active;

    public DateTime CreatedUtc { get; set; }

    public bool IsDemo { get; set; }

    /// <summary>Mails about notices; security mails are always sent.</summary>
    public bool WantsMail { get; set; } = true;

    /// <summary>The secret part of the address of the own calendar feed.</summary>
    public string? CalendarFeedKey { get; set; }

    /// <summary>Folded names and e-mail: the only column that is searched.</summary>
    public string Search { get; set; } = "";

    public List<RoleAssignment> Roles { get; private set; } = [];

    public string LatinName => $"{GivenName} {FamilyName}".Trim();

    public string NativeName =>
        $"{NativeGivenName ?? GivenName} {NativeFamilyName ?? FamilyName}".Trim();

    /// <summary>In both scripts.</summary>
    public PersonName Name => new(LatinName, NativeName);

    /// <summary>The name a reader of this language can read.</summary>
    public string NameFor(Language reader) => Name.For(reader);

    /// <summary>The name for readers of each language, for messages whose reader is not known yet.</summary>
    public LocalText AsText() =>
        new(NameFor(Language.En), NameFor(Language.Fa), NameFor(Language.Az));

    public void RefreshSearch() =>
        Search = SearchKey.ForIndex(
            string.Join(' ', LatinName, NativeGivenName, NativeFamilyName, Email)
        );
}
