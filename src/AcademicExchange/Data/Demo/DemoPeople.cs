using AcademicExchange.Features.People;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>The invented people, with their roles at real institutions, which take part from now on.</summary>
internal sealed class DemoPeople(AppDbContext data, UserManager<Person> users, TimeProvider clock)
{
    /// <summary>Accounts are older than the oldest invented agreement.</summary>
    private const int AgeDays = 2400;

    public async Task AddAsync(CancellationToken cancel)
    {
        var rows = DemoContent.People();
        var slugs = rows.Select(row => row["institution"]).Distinct().ToList();
        var institutions = await data
            .Institutions.Where(institution => slugs.Contains(institution.Slug))
            .Include(institution => institution.Units)
            .ToDictionaryAsync(institution => institution.Slug, cancel);
        var cities = ReferenceData.Rows("cities.csv").ToDictionary(row => row["key"]);
        foreach (var institution in institutions.Values)
        {
            institution.Activate();
            institution.Describe(
                institution.Details with
                {
                    Address = ReferenceRows.Text(cities[institution.City], "address"),
                }
            );
        }

        var units = DemoCast.UnitIds(institutions);
        // Hashing is slow on purpose; one password needs one hash.
        var hash = users.PasswordHasher.HashPassword(new Person(), DemoPassword.Value);
        var since = clock.GetUtcNow().UtcDateTime.Date.AddDays(-AgeDays);
        foreach (var row in rows)
        {
            var person = PersonOf(row, hash, since);
            data.Users.Add(person);
            data.RoleAssignments.AddRange(
                row["roles"]
                    .Split(';')
                    .Select(Enum.Parse<Role>)
                    .Select(role => new RoleAssignment
                    {
                        PersonId = person.Id,
                        Role = role,
                        InstitutionId =
                            role == Role.SystemAdministrator
                                ? null
                                : institutions[row["institution"]].Id,
                        UnitId = row["unit"].Length > 0 ? units[row["unit"]] : null,
                        GrantedUtc = since,
                    })
            );
        }
    }

    private Person PersonOf(IReadOnlyDictionary<string, string> row, string hash, DateTime since)
    {
        var language = Language.From(row["language"]);
        var native = row["native_script"] == "fa" ? "persian" : "azerbaijani";
        var person = new Person
        {
            Email = row["email"],
            NormalizedEmail = users.NormalizeEmail(row["email"]),
            UserName = row["email"],
            NormalizedUserName = users.NormalizeName(row["email"]),
            EmailConfirmed = true,
            GivenName = row["given_latin"],
            FamilyName = row["family_latin"],
            NativeGivenName = row["given_" + native],
            NativeFamilyName = row["family_" + native],
            Language = language,
            Calendar =
                language == Language.Fa ? CalendarChoice.SolarHijri : CalendarChoice.Gregorian,
            PasswordHash = hash,
            SecurityStamp = Secret.NewToken(),
            LockoutEnabled = true,
            CreatedUtc = since,
            IsDemo = true,
        };
        person.RefreshSearch();
        return person;
    }
}
