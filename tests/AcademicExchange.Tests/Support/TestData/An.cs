using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Support;

/// <summary>
/// Things to test with: <c>An.Side("Tabriz", Country.IR)</c>, <c>An.Person(Role.Faculty, institution)</c>,
/// <c>An.Agreement(tabriz, baku).InNegotiation()</c>. Nothing is saved before <c>app.AddAsync</c>.
/// </summary>
public static class An
{
    private static int _count;

    public static Institution Institution(string city, Country country)
    {
        var number = Interlocked.Increment(ref _count);
        var institution = new Institution(
            FormattableString.Invariant($"test-{city.ToLowerInvariant()}-{number}"),
            new LocalText(
                FormattableString.Invariant($"Test University {number} of {city}"),
                FormattableString.Invariant($"دانشگاه آزمایشی {number} {city}"),
                FormattableString.Invariant($"{city} {number} Sınaq Universiteti")
            ),
            country,
            city.ToLowerInvariant()
        );
        institution.Activate();
        return institution;
    }

    /// <summary>An institution of Tabriz with all its people.</summary>
    public static Side Tabriz() => new(Institution("Tabriz", Country.IR));

    /// <summary>An institution of Baku with all its people.</summary>
    public static Side Baku() => new(Institution("Baku", Country.AZ));

    /// <summary>Somebody active who holds these roles at the institution; none at all where no role is named.</summary>
    public static Person Person(Role role, Institution? institution, params Role[] more)
    {
        var number = Interlocked.Increment(ref _count);
        var email = FormattableString.Invariant($"{role}{number}@example.org").ToLowerInvariant();
        var person = new Person
        {
            GivenName = "Nigar",
            FamilyName = FormattableString.Invariant($"{role} {number}"),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            LockoutEnabled = true,
            CreatedUtc = ManualClock.Start,
        };
        person.RefreshSearch();
        person.Roles.AddRange(
            more.Prepend(role)
                .Select(held => new RoleAssignment
                {
                    PersonId = person.Id,
                    InstitutionId = held == Role.SystemAdministrator ? null : institution?.Id,
                    Role = held,
                    GrantedUtc = ManualClock.Start,
                })
        );
        return person;
    }

    /// <summary>The administrator of the instance.</summary>
    public static Person SystemAdministrator() => Person(Role.SystemAdministrator, null);

    /// <summary>An agreement that the owner drafts with the partners; a state is chosen by the builder's last word.</summary>
    public static AgreementBuilder Agreement(Side owner, params Side[] partners) =>
        new(owner, partners);
}
