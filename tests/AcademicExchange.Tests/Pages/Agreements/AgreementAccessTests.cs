using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>Each page of an agreement, asked by each role of a party, of a stranger, and for a record that does not exist.</summary>
public sealed class AgreementAccessTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly string[] Pages =
    [
        "",
        "/text",
        "/versions",
        "/compare?older=1&newer=1",
        "/steps",
        "/signatures",
        "/documents",
        "/history",
        "/draft.pdf",
    ];

    [Theory]
    [InlineData(Role.InternationalOfficer, HttpStatusCode.OK)]
    [InlineData(Role.Signatory, HttpStatusCode.OK)]
    [InlineData(Role.DepartmentHead, HttpStatusCode.OK)]
    [InlineData(Role.Auditor, HttpStatusCode.OK)]
    [InlineData(Role.Faculty, HttpStatusCode.NotFound)]
    [InlineData(Role.Student, HttpStatusCode.NotFound)]
    [InlineData(Role.InstitutionAdministrator, HttpStatusCode.NotFound)]
    [InlineData(Role.ExternalReviewer, HttpStatusCode.NotFound)]
    public async Task Get_EachPageByRoleOfAParty_AnswersAsTheMatrixSays(
        Role role,
        HttpStatusCode expected
    )
    {
        var (tabriz, baku, agreement) = await NegotiatedAsync();
        foreach (var side in new[] { tabriz, baku })
        {
            var reader = app.As(side[role]);
            foreach (var page in Pages)
            {
                await reader.Open($"/agreements/{agreement.Id}{page}").Expect(expected);
            }
        }
    }

    [Fact]
    public async Task Get_EachPageByOtherTenantOrUnknownId_LooksTheSame()
    {
        var (_, _, agreement) = await NegotiatedAsync();
        var stranger = An.Tabriz();
        await app.AddAsync(stranger);
        foreach (
            var role in new[]
            {
                Role.InternationalOfficer,
                Role.Signatory,
                Role.Auditor,
                Role.DepartmentHead,
            }
        )
        {
            var reader = app.As(stranger[role]);
            foreach (var page in Pages)
            {
                await reader
                    .Open($"/agreements/{agreement.Id}{page}")
                    .Expect(HttpStatusCode.NotFound)
                    .NotSee(agreement.Number);
                await reader
                    .Open($"/agreements/{Guid.CreateVersion7()}{page}")
                    .Expect(HttpStatusCode.NotFound);
            }
        }
    }

    [Fact]
    public async Task Get_NotesByHeadAuditorOrPartner_StayWithTheOffice()
    {
        var (tabriz, baku, agreement) = await NegotiatedAsync();
        var notes = $"/agreements/{agreement.Id}/notes";
        await app.As(tabriz.Officer)
            .Open(notes)
            .Fill("Input.Text", "Our lawyers are slow")
            .Press("Save the note")
            .Expect(HttpStatusCode.OK)
            .See("Our lawyers are slow");

        await app.As(tabriz.Signatory)
            .Open(notes)
            .Expect(HttpStatusCode.OK)
            .See("Our lawyers are slow");
        await app.As(tabriz.Head).Open(notes).Expect(HttpStatusCode.Forbidden);
        await app.As(tabriz.Auditor).Open(notes).Expect(HttpStatusCode.Forbidden);
        await app.As(baku.Officer)
            .Open(notes)
            .Expect(HttpStatusCode.OK)
            .NotSee("Our lawyers are slow");
        await app.As(baku.Officer)
            .Open($"/agreements/{agreement.Id}/history")
            .NotSee("Our lawyers are slow");
    }

    [Theory]
    [InlineData("approve", HttpStatusCode.Forbidden)]
    [InlineData("return", HttpStatusCode.Forbidden)]
    [InlineData("sign", HttpStatusCode.Conflict)]
    [InlineData("send", HttpStatusCode.Conflict)]
    [InlineData("terminate", HttpStatusCode.Conflict)]
    [InlineData("expire", HttpStatusCode.Conflict)]
    public async Task Post_StepThatIsNotOpen_ChangesNothingButTheLog(
        string step,
        HttpStatusCode expected
    )
    {
        var (tabriz, _, agreement) = await NegotiatedAsync();
        var before = await SnapshotAsync(agreement.Id);

        await app.As(tabriz.Officer)
            .Open("/agreements/" + agreement.Id)
            .Post(
                $"/agreements/{agreement.Id}/do/{step}",
                ("Version", "1"),
                ("Input.Note", "let me")
            )
            .Expect(expected);

        Assert.Equal(before, await SnapshotAsync(agreement.Id));
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.RecordId == agreement.Id && line.Result == AuditResult.Denied
                )
            )
        );
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        var (_, baku, agreement) = await NegotiatedAsync();
        var before = await SnapshotAsync(agreement.Id);

        await app.As(baku.Officer)
            .PostForged(
                $"/agreements/{agreement.Id}/do/return",
                ("Version", "1"),
                ("Input.Note", "x")
            )
            .Expect(HttpStatusCode.BadRequest);

        Assert.Equal(before, await SnapshotAsync(agreement.Id));
    }

    private async Task<(Side Tabriz, Side Baku, Agreement Agreement)> NegotiatedAsync()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);
        return (tabriz, baku, agreement);
    }

    private Task<(AgreementState, int, int)> SnapshotAsync(Guid id) =>
        app.ReadAsync(async data =>
        {
            var agreement = await data.Agreements.SingleAsync(found => found.Id == id);
            return (
                agreement.State,
                agreement.Version,
                await data.History.CountAsync(entry => entry.RecordId == id)
            );
        });
}
