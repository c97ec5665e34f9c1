using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>An amendment says something new, or it is not sent.</summary>
public sealed class AmendmentTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Empty = "This amendment changes nothing yet";
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Send_NothingChanged_IsRefusedAndTheButtonSaysWhy()
    {
        var amendment = await OpenedAsync();
        var record = "/agreements/" + amendment.Id;

        var page = await app.As(_tabriz.Officer).Open(record).See(Empty);
        Assert.Null(page.Document.QuerySelector($"a[href='{record}/do/send' i]"));
        await app.As(_tabriz.Officer).Open(record + "/do/send").See("Not yet").See(Empty);
        await SendAsync(amendment).Expect(HttpStatusCode.Conflict).See(Empty);

        Assert.Equal(AgreementState.Draft, await StateAsync(amendment));
    }

    /// <summary>They are the amendment's own and go nowhere.</summary>
    [Fact]
    public async Task Send_OnlyTitleAndFirstDayChanged_IsRefused()
    {
        var amendment = await OpenedAsync(
            SampleText.Complete with
            {
                Title = new LocalText("Amendment", "اصلاحیه", "Dəyişiklik"),
                StartsOn = SampleText.Starts.AddDays(10),
            }
        );

        await SendAsync(amendment).Expect(HttpStatusCode.Conflict).See(Empty);
    }

    [Fact]
    public async Task Send_AClauseChanged_GoesToThePartner()
    {
        var amendment = await OpenedAsync(SampleText.With("Other words."));

        await SendAsync(amendment).Expect(HttpStatusCode.OK);

        Assert.Equal(AgreementState.InNegotiation, await StateAsync(amendment));
    }

    [Fact]
    public async Task Return_AllChangesTakenBack_IsRefused()
    {
        var amendment = await OpenedAsync(
            SampleText.With("Other words."),
            one =>
            {
                one.Send(_tabriz.Act(Role.InternationalOfficer));
                one.Write(SampleText.Complete, _baku.Act(Role.InternationalOfficer));
            }
        );
        var step = $"/agreements/{amendment.Id}/do/return";

        await app.As(_baku.Officer)
            .Open(step)
            .See(Empty)
            .Post(step, ("Version", amendment.Version.ToString(Invariant)))
            .Expect(HttpStatusCode.Conflict)
            .See(Empty);
    }

    private static readonly IFormatProvider Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;

    private async Task<Agreement> OpenedAsync(
        AgreementText? text = null,
        Action<Agreement>? then = null
    )
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();
        var office = _tabriz.Act(Role.InternationalOfficer);
        var amendment = agreement.OpenAmendment(
            "TEST-" + Guid.CreateVersion7().ToString("N"),
            office
        );
        if (text is not null)
        {
            amendment.Write(text, office);
        }

        then?.Invoke(amendment);
        await app.AddAsync(_tabriz, _baku, agreement, amendment);
        return amendment;
    }

    private Browser SendAsync(Agreement amendment) =>
        app.As(_tabriz.Officer)
            .Post(
                $"/agreements/{amendment.Id}/do/send",
                ("Version", amendment.Version.ToString(Invariant))
            );

    private Task<AgreementState> StateAsync(Agreement agreement) =>
        app.ReadAsync(data =>
            data.Agreements.Where(one => one.Id == agreement.Id)
                .Select(one => one.State)
                .SingleAsync()
        );
}
