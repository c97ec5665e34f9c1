using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>Somebody whom a letter names.</summary>
public sealed record LetterPerson(
    string GivenName,
    string FamilyName,
    PersonName Name,
    string? Email
)
{
    public static LetterPerson Of(Person person) =>
        new(
            person.GivenName,
            person.FamilyName,
            new PersonName(person.LatinName, person.NativeName),
            person.Email
        );
}

/// <summary>An institution as its letterhead says it.</summary>
public sealed record LetterPlace(
    LocalText Name,
    LocalText City,
    Country Country,
    string? Website,
    LocalText? Unit
)
{
    /// <summary>Where post reaches it, as the register has it.</summary>
    public LocalText Address { get; init; } = LocalText.Empty;
}

/// <summary>Who signs: with the position typed for this letter, or else the role.</summary>
public sealed record LetterSigner(PersonName Name, Role Role, string? Position);

/// <summary>What a letter is made from: one query's answer and what its form said. No passport data ever comes here.</summary>
public sealed record LetterPrint(
    Visit Visit,
    LetterKind Kind,
    IReadOnlyList<Language> Languages,
    LetterPerson Visitor,
    LetterPerson Host,
    LetterPlace HomePlace,
    LetterPlace HostPlace,
    CitedAgreement? Agreement,
    LetterSigner Signer,
    LetterPerson Contact,
    string? Phone,
    string? Address,
    DateOnly IssuedOn,
    DateTime IssuedUtc
)
{
    /// <summary>Who bears what, as it stands on the day of issue.</summary>
    public IReadOnlyList<FundingShare> Costs { get; init; } = [];

    public LetterPlace Issuer =>
        LetterRules.IssuerOf(Kind) == VisitWho.HomeOffice ? HomePlace : HostPlace;

    /// <summary>The days it speaks of: the planned ones, or those on which the guest came and went.</summary>
    public (DateOnly First, DateOnly Last) Days =>
        Kind == LetterKind.Certificate
            ? (Visit.ArrivedOn!.Value, Visit.DepartedOn!.Value)
            : (Visit.FirstDay!.Value, Visit.LastDay!.Value);
}
