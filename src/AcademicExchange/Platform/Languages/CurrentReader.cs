namespace AcademicExchange.Platform.Languages;

/// <summary>The reader as CurrentUICulture tells, with the usual calendar of that language.</summary>
public sealed class CurrentReader : IReaderSource
{
    public Reader Reader => Reader.Of(Language.Current);
}
