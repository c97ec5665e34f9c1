using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Gate;

/// <summary>Who reads the page: language and calendar follow the profile, the clock that of the institution acted for.</summary>
public sealed class CurrentReader : IReaderSource
{
    /// <summary>Null for a visitor.</summary>
    public Person? Person { get; private set; }

    /// <summary>The institution acted for, if there is one.</summary>
    public ActingPlace? Place { get; private set; }

    /// <summary>The institutions where the reader holds roles.</summary>
    public IReadOnlyList<ActingPlace> Places { get; private set; } = [];

    /// <summary>There may be somebody to stand in for today; saves most readers the question.</summary>
    public bool HasStandIns { get; private set; }

    public Reader Reader
    {
        get
        {
            // The language was chosen by address, cookie, profile or browser, in this order.
            var usual = Reader.Of(Language.Current);
            return usual with
            {
                Calendar = Person?.Calendar ?? usual.Calendar,
                City = Place?.City ?? usual.City,
            };
        }
    }

    internal void Set(SessionView view)
    {
        Person = view.Person;
        Place = view.Place;
        Places = view.Places ?? [];
        HasStandIns = view.HasStandIns;
    }
}
