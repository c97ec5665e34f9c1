using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>All institutions as they were at one moment, by id and in the order of each alphabet.</summary>
public sealed class InstitutionRegister
{
    private readonly Dictionary<Guid, InstitutionName> _byId;
    private readonly Lazy<IReadOnlyList<InstitutionName>>[] _inOrder;

    internal InstitutionRegister(
        (int Count, long Versions) stamp,
        IReadOnlyCollection<InstitutionName> all
    )
    {
        Stamp = stamp;
        _byId = all.ToDictionary(one => one.Id);
        _inOrder =
        [
            .. LanguageFacts.All.Select(language => new Lazy<IReadOnlyList<InstitutionName>>(() =>
                [.. all.OrderBy(one => one.Name.For(language).Text, Collation.For(language))]
            )),
        ];
    }

    /// <summary>Another stamp in the database means that this is out of date.</summary>
    internal (int Count, long Versions) Stamp { get; }

    public InstitutionName this[Guid id] => _byId[id];

    public InstitutionName? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>In the alphabetical order of the names that this language shows.</summary>
    public IReadOnlyList<InstitutionName> InOrder(Language language) =>
        _inOrder[(int)language].Value;
}
