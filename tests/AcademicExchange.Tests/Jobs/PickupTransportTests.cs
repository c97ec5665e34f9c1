using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Settings;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Jobs;

/// <summary>A mail in the pick-up folder is whole, whatever an earlier try left behind.</summary>
public sealed class PickupTransportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exchange-mail-").FullName;

    [Theory]
    [InlineData("00000000.eml")]
    [InlineData("zzzzzzzz.eml")]
    public async Task Send_AfterAProcessWasKilledHalfWay_WritesTheWholeMail(string left)
    {
        var mail = new MailMessageRow
        {
            DedupKey = "cause",
            ToAddress = "somebody@example.org",
            ToName = "Somebody",
            Language = Language.En,
            Subject = "Subject",
            TextBody = "Text",
            HtmlBody = "<p>Text</p>",
            CreatedUtc = ManualClock.Start,
        };
        var work = Directory.CreateDirectory(Path.Combine(_root, "mail", $".{mail.Id:N}"));
        await File.WriteAllTextAsync(
            Path.Combine(work.FullName, left),
            "",
            TestContext.Current.CancellationToken
        );

        await new PickupTransport(
            new MailSettings(),
            new StorageSettings { Root = _root }
        ).SendAsync(mail, null, TestContext.Current.CancellationToken);

        var written = Assert.Single(Directory.GetFiles(Path.Combine(_root, "mail"), "*.eml"));
        Assert.Contains(
            "Message-ID:",
            await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.False(Directory.Exists(work.FullName));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
