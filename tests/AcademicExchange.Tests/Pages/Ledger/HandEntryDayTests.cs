using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Ledger;

/// <summary>The day of an entry over HTTP: one that has been, and on which its agreement bound both sides.</summary>
public sealed class HandEntryDayTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(ManualClock.Start);
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Enter_ADayOfNoAgreement_SaysSoAtTheDayAndKeepsIt()
    {
        Agreement agreement = An.Agreement(_tabriz, _baku).With(SampleText.Lived).InForce();
        await app.AddAsync(_tabriz, _baku, agreement);
        var form = await EnterAsync(agreement, Today.AddDays(1)).Expect(HttpStatusCode.Conflict);
        foreach (
            var (day, why) in new[]
            {
                (Today.AddDays(1), "a day up to today"),
                (new DateOnly(1989, 12, 31), "Nothing from before 1990 is entered."),
                (
                    SampleText.Lived.StartsOn!.Value.AddDays(-1),
                    "The agreement began on 23 December"
                ),
            }
        )
        {
            await form.Fill("Input.Day", $"{day:yyyy-MM-dd}")
                .Press("Enter it")
                .Expect(HttpStatusCode.Conflict)
                .See(why);
            var field = form.Document.QuerySelector("[name='Input.Day']")!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            Assert.Equal($"{day:yyyy-MM-dd}", field.GetAttribute("value"));
        }

        Assert.False(
            await app.ReadAsync(data =>
                data.HandEntries.AnyAsync(entry => entry.WrittenByInstitutionId == _tabriz.Id)
            )
        );
        await form.Fill("Input.Day", $"{SampleText.Lived.StartsOn:yyyy-MM-dd}")
            .Press("Enter it")
            .See("Not answered yet");
    }

    [Theory]
    [InlineData("en", "The last day of the agreement is")]
    [InlineData("fa", "آخرین روز موافقت‌نامه")]
    [InlineData("az", "Sazişin son günü")]
    public async Task Enter_UnderAnExpiredAgreement_TakesTheDaysOnWhichItBound(
        string language,
        string why
    )
    {
        var last = Today.AddDays(-20);
        var expired = An.Agreement(_tabriz, _baku)
            .With(SampleText.Lived with { EndsOn = last })
            .In(AgreementState.Expired);
        await app.AddAsync(_tabriz, _baku, expired);

        await EnterAsync(expired, last.AddDays(1), "?ui-culture=" + language).See(why);
        await EnterAsync(expired, last).Expect(HttpStatusCode.OK);

        Assert.Equal(
            last,
            await app.ReadAsync(data =>
                data.HandEntries.Where(entry => entry.AgreementId == expired.Id)
                    .Select(entry => entry.Day)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Bonds_OfAmendedAndSuspendedAgreements_HaveTheDaysThatHold()
    {
        var agreement = An.Agreement(_tabriz, _baku).With(SampleText.Lived).InForce();
        var amendment = AgreementBuilder.AmendmentInForce(agreement, _tabriz, _baku);
        var later = SampleText.Lived.EndsOn!.Value.AddYears(1);
        agreement.Consolidate(
            SampleText.Lived with
            {
                EndsOn = later,
            },
            _tabriz.Act(Role.InternationalOfficer)
        );
        var suspended = An.Agreement(_tabriz, _baku).With(SampleText.Lived).Suspended();
        await app.AddAsync(_tabriz, _baku, agreement, amendment, suspended);

        var bonds = await app.WithAsync<LedgerBonds, IReadOnlyList<LedgerBond>>(bonds =>
            bonds.OfAsync(_baku.Actor(Role.InternationalOfficer), default)
        );

        Assert.Equal(
            [
                (agreement.Id, SampleText.Lived.StartsOn, later),
                (suspended.Id, SampleText.Lived.StartsOn, SampleText.Lived.EndsOn),
            ],
            bonds.Select(bond => (bond.AgreementId, bond.FirstDay, bond.LastDay))
        );
    }

    private Browser EnterAsync(Agreement under, DateOnly day, string query = "") =>
        app.As(_tabriz.Officer)
            .Open("/ledger/enter" + query)
            .Post(
                "/ledger/enter",
                ("Input.Key", $"{Guid.CreateVersion7()}"),
                ("Input.Bond", $"{under.Id}_{_baku.Id}"),
                ("Input.Giver", "Own"),
                ("Input.Kind", "EventFee"),
                ("Input.Unit", "Once"),
                ("Input.Quantity", "1"),
                ("Input.Day", $"{day:yyyy-MM-dd}"),
                ("Input.Reference", "List 3")
            );
}
