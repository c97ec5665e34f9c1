using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Platform.Money;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Ledger;

/// <summary>An entry by hand says who received it and what it was worth, in a currency and a kind of rial.</summary>
public sealed class HandEntryValueTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
    private Guid _agreement;

    [Fact]
    public async Task Enter_WithPersonAndTomans_IsKeptAsRials_OnTheLineToo()
    {
        var page = await FilledAsync();
        await page.Fill("Input.Whom", "Twelve students")
            .Fill("Input.Amount", "۱۲۰۰۰")
            .Fill("Input.MoneyUnit", "Toman")
            .Press("Enter it")
            .See("Twelve students");
        var own = _tabriz.Id;
        var line = await app.ReadAsync(data =>
            data.LedgerLines.AsNoTracking().SingleAsync(one => one.ToInstitutionId == own)
        );
        Assert.Equal(Money.FromToman(12_000), line.Value);
        await app.As(_baku.Officer).Open("/ledger").See("Twelve students");
    }

    [Theory]
    [InlineData("12", "", "Choose")]
    [InlineData("0", "AZN", "")]
    [InlineData("-3", "AZN", "")]
    [InlineData("1.234", "AZN", "")]
    public async Task Enter_WithASumThatCannotBe_IsRefused(string amount, string unit, string said)
    {
        var page = await FilledAsync();
        await page.Fill("Input.Amount", amount)
            .Fill("Input.MoneyUnit", unit)
            .Press("Enter it")
            .Expect(HttpStatusCode.BadRequest)
            .See(said);
        var own = _tabriz.Id;
        Assert.False(
            await app.ReadAsync(data =>
                data.LedgerLines.AnyAsync(one => one.ToInstitutionId == own)
            )
        );
    }

    private async Task<Browser> FilledAsync()
    {
        app.Clock.Set(ManualClock.Start);
        Agreement agreement = An.Agreement(_tabriz, _baku).With(SampleText.Lived).InForce();
        _agreement = agreement.Id;
        await app.AddAsync(_tabriz, _baku, agreement);
        var form = await app.As(_tabriz.Officer).Open("/ledger/enter");
        return await form.Fill("Input.Bond", $"{_agreement}_{_baku.Id}")
            .Check("Our institution, to people of the partner")
            .Fill("Input.Kind", nameof(LedgerKind.LabUse))
            .Fill("Input.Unit", nameof(LedgerUnit.Hour))
            .Fill("Input.Quantity", "2")
            .Fill("Input.Day", $"{ManualClock.Start.AddDays(-9):yyyy-MM-dd}")
            .Fill("Input.Reference", "Letter 12/7");
    }
}
