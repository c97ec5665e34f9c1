namespace AcademicExchange.Data;

/// <summary>A backup or a restore cannot be done; the message is the one line an operator sees.</summary>
public sealed class BackupException(string message) : Exception(message);
