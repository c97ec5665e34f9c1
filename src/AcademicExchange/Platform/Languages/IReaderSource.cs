namespace AcademicExchange.Platform.Languages;

/// <summary>Says who reads in this scope: the web by the profile, a job by the recipient. Scoped.</summary>
public interface IReaderSource
{
    Reader Reader { get; }
}
