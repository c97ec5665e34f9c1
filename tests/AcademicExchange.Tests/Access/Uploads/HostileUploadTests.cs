using System.Net.Http.Headers;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Files;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Access.Uploads;

/// <summary>Every page that takes a file, sent what attacks: nothing of it is kept, nothing is shown in the browser, nobody else reads it.</summary>
public sealed class HostileUploadTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task PagesThatTakeFiles_AreTheOnesTestedHere() =>
        Assert.Equal(
            [
                "/agreements/{id}/signatures",
                "/agreements/{id}/steps",
                "/dev/kit",
                "/institutions/import",
                "/ledger/enter",
                "/visits/{id}/papers",
                "/visits/{id}/passport/scans",
            ],
            (await RouteFields.AllAsync(app.Services))
                .Where(page => page.Any(field => field.Type == typeof(IFormFile)))
                .Select(page => page.Key)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Step_WithAHostileFile_KeepsNothing()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        await app.AddAsync(_tabriz, _baku, agreement);
        using var client = await RawClient.OfAsync(app, _tabriz.Officer);

        await RefusedAsync(
            file => SendStepAsync(client, agreement, file),
            () =>
                app.ReadAsync(data =>
                    data.Set<AgreementStep>().CountAsync(s => s.AgreementId == agreement.Id)
                )
        );
    }

    [Fact]
    public async Task Signature_WithAHostileScan_KeepsNothing()
    {
        var agreement = An.Agreement(_tabriz, _baku).InSignature();
        await app.AddAsync(_tabriz, _baku, agreement);
        using var client = await RawClient.OfAsync(app, _tabriz.Officer);

        await RefusedAsync(
            file => SendScanAsync(client, agreement, file),
            () =>
                app.ReadAsync(data =>
                    data.Set<AgreementSignature>().CountAsync(s => s.AgreementId == agreement.Id)
                )
        );
    }

    [Fact]
    public async Task Paper_WithAHostileFile_KeepsNothing()
    {
        var visit = A.Visit(_tabriz, _baku, Guid.CreateVersion7()).Draft();
        await app.AddAsync(_tabriz, _baku, visit);
        using var client = await RawClient.OfAsync(app, _tabriz.Faculty);

        await RefusedAsync(
            file =>
                SendAsync(
                    client,
                    $"/visits/{visit.Id}/papers?handler=Add",
                    "Input.File",
                    file,
                    [("Version", $"{visit.Version}"), ("Input.Kind", nameof(PaperKind.Cv))]
                ),
            () => app.ReadAsync(data => data.VisitPapers.CountAsync(one => one.VisitId == visit.Id))
        );
    }

    [Fact]
    public async Task LedgerEntry_WithAHostileFile_KeepsNothing()
    {
        Agreement binding = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync(_tabriz, _baku, binding);
        using var client = await RawClient.OfAsync(app, _tabriz.Officer);

        await RefusedAsync(
            file =>
                SendAsync(
                    client,
                    "/ledger/enter",
                    "Input.File",
                    file,
                    [
                        ("Input.Key", $"{Guid.CreateVersion7()}"),
                        ("Input.Bond", $"{binding.Id}_{_baku.Id}"),
                        ("Input.Giver", "Own"),
                        ("Input.Kind", nameof(LedgerKind.TuitionSemester)),
                        ("Input.Unit", nameof(LedgerUnit.Semester)),
                        ("Input.Quantity", "3"),
                        ("Input.Day", "2026-11-02"),
                    ]
                ),
            () =>
                app.ReadAsync(data =>
                    data.HandEntries.CountAsync(one => one.AgreementId == binding.Id)
                )
        );
    }

    [Fact]
    public async Task Passport_WithAHostileScan_KeepsNothing()
    {
        Agreement binding = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, binding.Id).In(VisitState.Accepted);
        await app.AddAsync(_tabriz, _baku, binding, visit);
        var consent = new PassportConsent(
            visit.Id,
            _tabriz.Faculty.Id,
            PassportConsent.CurrentText,
            Platform.Languages.Language.En,
            transfers: false,
            ManualClock.Start
        );
        await app.AddAsync(consent);
        await app.AddAsync(new VisitPassport(visit.Id, consent.Id, "sealed", ManualClock.Start));
        using var client = await RawClient.OfAsync(app, _tabriz.Faculty);

        await RefusedAsync(
            file => SendAsync(client, $"/visits/{visit.Id}/passport/scans", "Scan", file, []),
            () => app.ReadAsync(data => data.Files.CountAsync(one => one.RecordId == consent.Id))
        );
    }

    /// <summary>Keeps no file at all; what is no list of institutions enters none.</summary>
    [Fact]
    public async Task Import_OfAHostileFile_EntersNothing()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        using var client = await RawClient.OfAsync(app, administrator);
        var before = await app.ReadAsync(data => data.Institutions.CountAsync());
        var files = Kept();
        foreach (var file in HostileFiles.All)
        {
            var answer = await SendAsync(client, "/institutions/import", "Upload", file, []);
            Assert.True(answer.Status == 400, $"{file.Name} gave {answer.Status}");
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(before, await app.ReadAsync(data => data.Institutions.CountAsync()));
        Assert.Equal(files, Kept());
    }

    [Fact]
    public async Task Kit_OutsideDevelopment_IsNotThere()
    {
        using var client = await RawClient.OfAsync(app, null);
        var answer = await SendAsync(client, "/dev/kit", "Input.Scan", HostileFiles.All[0], []);

        Assert.Equal(404, answer.Status);
    }

    [Theory]
    [InlineData("موافقت‌نامهٔ امضا شده.pdf")]
    [InlineData("Saziş layihəsi ğıöşüç.pdf")]
    [InlineData("../../../../tmp/evil.pdf")]
    [InlineData(@"..\..\evil.pdf")]
    [InlineData("report.pdf.exe")]
    [InlineData("page.html")]
    [InlineData("a\"; filename=evil.html; x=\".pdf")]
    [InlineData("fdp\u202Eexe.pdf")]
    public async Task Download_AnyName_IsAnAttachmentForThoseWhoMay(string name)
    {
        var foreign = An.Baku();
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        var signed = An.Agreement(_tabriz, _baku).InSignature();
        await app.AddAsync(_tabriz, _baku, foreign, agreement, signed);
        using var own = await RawClient.OfAsync(app, _tabriz.Officer);
        using var partner = await RawClient.OfAsync(app, _baku.Officer);
        using var stranger = await RawClient.OfAsync(app, foreign.Officer);
        using var visitor = await RawClient.OfAsync(app, null);

        Assert.Equal(302, (await SendStepAsync(own, agreement, (name, HostileFiles.Pdf))).Status);
        Assert.Equal(302, (await SendScanAsync(own, signed, (name, HostileFiles.Pdf))).Status);

        foreach (var (record, isShared) in new[] { (agreement, false), (signed, true) })
        {
            var file = await app.ReadAsync(data =>
                data.Files.SingleAsync(one => one.RecordId == record.Id)
            );
            var address = $"/agreements/{record.Id}/files/{file.Id}";
            Check(await own.SendAsync(HttpMethod.Get, address), name);
            var theirs = await partner.SendAsync(HttpMethod.Get, address);
            Assert.Equal(isShared ? 200 : 404, theirs.Status);
            Assert.Equal(404, (await stranger.SendAsync(HttpMethod.Get, address)).Status);
            Assert.Equal(302, (await visitor.SendAsync(HttpMethod.Get, address)).Status);
            // Under another record the same file does not exist.
            var moved = $"/agreements/{(record == signed ? agreement : signed).Id}/files/{file.Id}";
            Assert.Equal(404, (await own.SendAsync(HttpMethod.Get, moved)).Status);
            Assert.Matches("^[0-9a-f]{32}$", file.StorageName);
            Assert.True(
                File.Exists(
                    Path.Combine(app.Storage, "files", file.StorageName[..2], file.StorageName)
                )
            );
        }
    }

    private static void Check(RawAnswer answer, string name)
    {
        Assert.Equal(200, answer.Status);
        Assert.Empty(SafeHeaders.FaultsOf(answer, isKeptByNobody: true));
        Assert.Contains("sandbox", answer.Headers["Content-Security-Policy"]);
        Assert.Equal(FileKind.Pdf, answer.Headers["Content-Type"]);
        var disposition = ContentDispositionHeaderValue.Parse(
            answer.Headers["Content-Disposition"]
        );
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal(FileName.Of(name, FileKind.Pdf), disposition.FileNameStar);
        Assert.DoesNotContain(
            disposition.Parameters,
            one => one.Name is not ("filename" or "filename*")
        );
    }

    private async Task RefusedAsync(
        Func<(string, byte[]), Task<RawAnswer>> send,
        Func<Task<int>> records
    )
    {
        var (files, before) = (Kept(), await records());
        foreach (var file in HostileFiles.All)
        {
            var answer = await send(file);
            Assert.True(answer.Status == 409, $"{file.Name} gave {answer.Status}");
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        var huge = await send(("huge.pdf", [.. "%PDF-1.7\n"u8, .. new byte[23 * 1024 * 1024]]));
        Assert.Equal(413, huge.Status);
        Assert.Equal(files, Kept());
        Assert.Equal(before, await records());
    }

    private int Kept()
    {
        var folder = Path.Combine(app.Storage, "files");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length
            : 0;
    }

    private static Task<RawAnswer> SendStepAsync(
        RawClient client,
        Agreement agreement,
        (string, byte[]) file
    ) =>
        SendAsync(
            client,
            $"/agreements/{agreement.Id}/steps",
            "Input.File",
            file,
            [
                ("Version", $"{agreement.Version}"),
                ("Input.Kind", nameof(StepKind.LegalReview)),
                ("Input.Decision", nameof(StepDecision.Done)),
                ("Input.Number", "12/3"),
                ("Input.Date", "2026-11-20"),
            ]
        );

    private static Task<RawAnswer> SendScanAsync(
        RawClient client,
        Agreement agreement,
        (string, byte[]) file
    ) =>
        SendAsync(
            client,
            $"/agreements/{agreement.Id}/signatures",
            "Input.Scan",
            file,
            [
                ("Version", $"{agreement.Version}"),
                ("Input.Hash", agreement.SharedVersion!.Hash),
                ("Input.OnPaper", "paper"),
                ("Input.Name", "Rector"),
                ("Input.Office", "Rector"),
                ("Input.SignedOn", "2026-11-23"),
                ("Input.Place", "Tabriz"),
            ]
        );

    private static async Task<RawAnswer> SendAsync(
        RawClient client,
        string address,
        string field,
        (string Name, byte[] Content) file,
        List<(string Name, string Value)> fields
    )
    {
        using var form = new MultipartFormDataContent();
        using var content = new ByteArrayContent(file.Content);
        // As a browser would, whose word for the kind is worth nothing.
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = field,
            FileName = "\"x\"",
            FileNameStar = file.Name,
        };
        form.Add(content);
        foreach (var (name, value) in fields.Append((Form.TokenName, client.Token)))
        {
            form.Add(new StringContent(value), name);
        }

        return await client.SendAsync(HttpMethod.Post, address, form);
    }
}
