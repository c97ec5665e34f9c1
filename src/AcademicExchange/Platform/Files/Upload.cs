namespace AcademicExchange.Platform.Files;

/// <summary>A file that somebody sends: its name as given and a way to read it. Nothing of it is trusted yet.</summary>
public sealed record Upload(string Name, long Length, Func<Stream> Open);
