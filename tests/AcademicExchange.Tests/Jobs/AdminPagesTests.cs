using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

public sealed class AdminPagesTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("/admin/jobs")]
    [InlineData("/admin/outbox")]
    [InlineData("/admin/mailbox")]
    public async Task Open_NoAdministrator_IsNotFound(string path)
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        foreach (var role in (Role[])[Role.InternationalOfficer, Role.InstitutionAdministrator])
        {
            await app.As(tabriz[role]).Open(path).Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Run_ByTheAdministrator_RunsTheJob()
    {
        var admin = await AdministratorAsync();

        await app.As(admin)
            .Open("/admin/jobs")
            .See("Old messages and runs are removed")
            .Post("/admin/jobs", ("job", nameof(PurgeJob)))
            .At("/admin/jobs")
            .See("Started");

        Assert.True(
            await app.ReadAsync(data =>
                data.JobRuns.AnyAsync(run => run.Job == nameof(PurgeJob) && run.EndedUtc != null)
            )
        );
        await app.As(admin)
            .Open("/admin/jobs")
            .Post("/admin/jobs", ("job", "NoSuchJob"))
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Retry_DeadLetter_IsDueAgain()
    {
        var admin = await AdministratorAsync();
        var letter = new OutboxMessage
        {
            Kind = "Gone/Handler",
            Payload = "{}",
            DedupKey = "dead",
            CreatedUtc = app.Clock.NowUtc,
            DueUtc = app.Clock.NowUtc,
            Attempts = 10,
            DeadUtc = app.Clock.NowUtc,
            LastError = "broken",
        };
        await app.AddAsync(letter);

        await app.As(admin).Open("/admin/outbox").See("Gone/Handler").Press("Try all again");

        var after = await app.ReadAsync(data =>
            data.Outbox.AsNoTracking().SingleAsync(m => m.Id == letter.Id)
        );
        Assert.Null(after.DeadUtc);
        Assert.Equal(0, after.Attempts);
        await app.As(admin)
            .Open("/admin/outbox")
            .Post("/admin/outbox", ("id", "no-guid"))
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Notices_OwnOnes_AreReadAndLeadOn()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);
        var worker = app.Services.GetRequiredService<OutboxWorker>();
        while (await worker.DrainOnceAsync(CancellationToken.None) > 0) { }

        var notice = await app.ReadAsync(data =>
            data.Notices.FirstAsync(n => n.PersonId == baku.Officer.Id)
        );
        await app.As(baku.Officer).Open("/notices").See(agreement.Number).See("new");
        await app.As(tabriz.Officer)
            .Open("/notices")
            .Post("/notices", ("id", notice.Id.ToString()))
            .Expect(HttpStatusCode.NotFound);
        await app.As(baku.Officer)
            .Open("/notices")
            .Post("/notices", ("id", notice.Id.ToString()))
            .At($"/agreements/{agreement.Id}");
        await app.As(baku.Officer).Open("/notices").NotSee("Mark all as read");
    }

    [Fact]
    public async Task Calendar_UnknownKey_IsNotFoundAndKnownOneNeedsNoSession()
    {
        var baku = An.Baku();
        baku.Officer.CalendarFeedKey = "0123456789abcdef";
        await app.AddAsync(baku);

        var feed = await app.Visitor().Open("/calendar/0123456789abcdef.ics");

        Assert.Equal(HttpStatusCode.OK, feed.Status);
        Assert.StartsWith(
            "BEGIN:VCALENDAR",
            System.Text.Encoding.UTF8.GetString(feed.Content),
            StringComparison.Ordinal
        );
        await app.Visitor().Open("/calendar/nobody.ics").Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Upload_OfUnknownSize_IsRefusedWhenItHasGrownTooLarge()
    {
        using var client = app.CreateClient();
        using var form = new MultipartFormDataContent();
        using var body = new StreamContent(new EndlessZeros(200_000_000));
        form.Add(body, "file", "big.bin");

        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("413", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_AndMetrics_Answer()
    {
        await app.Visitor().Open("/health/live").Expect(HttpStatusCode.OK);
        await app.Visitor().Open("/health/ready").Expect(HttpStatusCode.OK);
        // The test server has no address: it counts as far away.
        await app.Visitor().Open("/metrics").Expect(HttpStatusCode.NotFound);
    }

    private async Task<Person> AdministratorAsync()
    {
        var admin = An.SystemAdministrator();
        await app.AddAsync(admin);
        return admin;
    }

    private sealed class EndlessZeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, _left);
            _left -= given;
            Array.Clear(buffer, offset, given);
            return given;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
