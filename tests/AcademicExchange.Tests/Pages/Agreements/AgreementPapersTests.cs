using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Documents;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>Issued documents: once for each state of the signatures, whoever asks, and never changed.</summary>
public sealed class AgreementPapersTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task IssueAsync_TwoWorkersAtOnce_IssueOneDocument()
    {
        var agreement = await SignedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => IssueAsync(agreement.Id)));

        var issued = await IssuedAsync(agreement.Id);
        Assert.Equal(agreement.Number + "/1", Assert.Single(issued).Number);
    }

    [Fact]
    public async Task IssueAsync_Again_KeepsTheFileAsItIs()
    {
        var agreement = await SignedAsync();
        await IssueAsync(agreement.Id);
        var first = Assert.Single(await IssuedAsync(agreement.Id));

        app.Clock.Advance(TimeSpan.FromDays(400));
        await IssueAsync(agreement.Id);

        var still = Assert.Single(await IssuedAsync(agreement.Id));
        Assert.Equal((first.CheckCode, first.FileSha256), (still.CheckCode, still.FileSha256));
    }

    [Fact]
    public async Task RevokeAsync_ValidDocument_IsSaidByTheCheck()
    {
        var agreement = await SignedAsync();
        await IssueAsync(agreement.Id);
        var code = Assert.Single(await IssuedAsync(agreement.Id)).CheckCode;

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<AgreementPapers>()
                .RevokeAsync(agreement.Id, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        }

        await app.Visitor()
            .Open("/check/" + code.ToLowerInvariant().Replace('-', ' '))
            .See("The document was revoked");
    }

    [Fact]
    public async Task Check_AfterTheLastDay_SaysThatItIsOver()
    {
        var agreement = await SignedAsync();
        await IssueAsync(agreement.Id);
        var code = Assert.Single(await IssuedAsync(agreement.Id)).CheckCode;
        await app.Visitor().Open("/check/" + code).See("The document is valid");

        var now = app.Clock.NowUtc;
        app.Clock.Set(SampleText.Ends.AddDays(1).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));

        await app.Visitor().Open("/check/" + code).See("its time is over");
        app.Clock.Set(now);
    }

    [Fact]
    public void Normalise_AsReadAloud_FindsTheCode() =>
        Assert.Equal("0A1B-2C3D-4E5F-6G7H", IssuedDocuments.Normalise(" oa1b ۲c3d-4e5f 6g7h"));

    private async Task<Agreement> SignedAsync()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).Signed();
        await app.AddAsync(tabriz, baku, agreement);
        return agreement;
    }

    private async Task IssueAsync(Guid id)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var scope = app.Services.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<AgreementPapers>()
                    .IssueAsync(id, CancellationToken.None);
                await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
                return;
            }
            catch (DbUpdateException) when (tries < 3)
            {
                // The outbox tries again, as here.
            }
        }
    }

    private Task<List<IssuedDocument>> IssuedAsync(Guid id) =>
        app.ReadAsync(data =>
            data.IssuedDocuments.AsNoTracking()
                .Where(document => document.RecordId == id)
                .ToListAsync()
        );
}
