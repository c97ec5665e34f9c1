namespace AcademicExchange.Platform.Languages;

/// <summary>A record that is found by words: its folded column is the only one that is searched.</summary>
public interface ISearchable
{
    Guid Id { get; }

    /// <summary>What <see cref="SearchKey.ForIndex"/> made of everything that the record is to be found by.</summary>
    string Search { get; }
}

/// <summary>A record with a number that people copy from letters: typed whole, it means this record and no other.</summary>
public interface INumbered : ISearchable
{
    /// <summary>Capital letters and digits in parts, with hyphens between; no two records have the same.</summary>
    string Number { get; }
}
