using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>Who and what the agreements speak of: people by e-mail address, institutions and units by their keys.</summary>
internal sealed class DemoCast
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _rows;
    private readonly Dictionary<string, Actor> _actors;
    private readonly Dictionary<string, Institution> _institutions;
    private readonly Dictionary<string, Guid> _units;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _cities = ReferenceData
        .Rows("cities.csv")
        .ToDictionary(row => row["key"]);

    private DemoCast(List<Person> people, Dictionary<string, Institution> institutions)
    {
        _rows = DemoContent.People().ToDictionary(row => row["email"]);
        _institutions = institutions;
        _units = UnitIds(institutions);
        _actors = people
            .Where(person => _rows.ContainsKey(person.Email!))
            .ToDictionary(person => person.Email!, ActorOf);
    }

    public static async Task<DemoCast> LoadAsync(AppDbContext data, CancellationToken cancel) =>
        new(
            await data
                .Users.AsNoTracking()
                .Where(person => person.IsDemo)
                .Include(person => person.Roles)
                .ToListAsync(cancel),
            await data
                .Institutions.AsNoTracking()
                .Where(institution => institution.State == InstitutionState.Active)
                .Include(institution => institution.Units)
                .ToDictionaryAsync(institution => institution.Slug, cancel)
        );

    /// <summary>Units have no key in the database: the shipped key leads to the name, the name to the unit.</summary>
    public static Dictionary<string, Guid> UnitIds(
        IReadOnlyDictionary<string, Institution> institutions
    ) =>
        ReferenceData
            .Rows("units.csv")
            .Where(row => institutions.ContainsKey(row["institution"]))
            .ToDictionary(
                row => row["key"],
                row =>
                    institutions[row["institution"]]
                        .Units.First(unit => unit.Name.En == row["name_en"])
                        .Id
            );

    public Actor Actor(string by) => by == "job" ? Features.People.Actor.Job : _actors[by];

    public Institution Institution(string slug) => _institutions[slug];

    public Institution Institution(Guid id) =>
        _institutions.Values.Single(institution => institution.Id == id);

    public Guid? Unit(string? key) => key is null ? null : _units[key];

    /// <summary>The city's name as a signatory writes it.</summary>
    public string City(Institution institution) => _cities[institution.City]["name_en"];

    public LocalText Address(string slug) =>
        ReferenceRows.Text(_cities[Institution(slug).City], "address");

    public LocalText Name(string email)
    {
        var row = _rows[email];
        return new LocalText(
            $"{row["given_latin"]} {row["family_latin"]}",
            $"{row["given_persian"]} {row["family_persian"]}",
            $"{row["given_azerbaijani"]} {row["family_azerbaijani"]}"
        );
    }

    public LocalText Position(string email) => ReferenceRows.Text(_rows[email], "position");

    /// <summary>The first person with this role at the institution.</summary>
    public string First(string slug, Role role) =>
        _rows.Values.First(row =>
            row["institution"] == slug && row["roles"].Split(';').Contains(role.ToString())
        )["email"];

    private Actor ActorOf(Person person) =>
        new(
            person.Id,
            person.LatinName,
            person.Roles.Select(role => role.InstitutionId).FirstOrDefault(id => id is not null),
            person.Roles.Select(role => role.Role).ToHashSet(),
            person.Roles.Select(role => role.UnitId).OfType<Guid>().ToHashSet()
        );
}
