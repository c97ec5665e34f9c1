namespace AcademicExchange.Features.People;

/// <summary>The actor as a row.</summary>
internal static class OwnPerson
{
    /// <summary>The one row of the person who acts; of a stand-in the stand-in's own.</summary>
    public static IQueryable<Person> Self(this IQueryable<Person> people, Actor actor) =>
        people.Where(person => person.Id == actor.PersonId);
}
