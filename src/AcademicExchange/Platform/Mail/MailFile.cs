namespace AcademicExchange.Platform.Mail;

/// <summary>A file that travels with a mail.</summary>
public sealed record MailFile(string Name, string ContentType, byte[] Content)
{
    /// <summary>A larger one stays at home: mail servers refuse large mails, and the mail matters more than its file.</summary>
    public const int MostBytes = 1024 * 1024;
}
