using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>Names of people by their keys, in both scripts, without the rest of their rows.</summary>
public sealed class PersonNames(AppDbContext data)
{
    public async Task<Dictionary<Guid, PersonName>> OfAsync(
        IEnumerable<Guid> people,
        CancellationToken cancel
    )
    {
        var ids = people.Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await data
            .Users.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                Name = new PersonParts(
                    person.GivenName,
                    person.FamilyName,
                    person.NativeGivenName,
                    person.NativeFamilyName
                ),
            })
            .ToListAsync(cancel);
        return found.ToDictionary(one => one.Id, one => one.Name.Name);
    }
}
