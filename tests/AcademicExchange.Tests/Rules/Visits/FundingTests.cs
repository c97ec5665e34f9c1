using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Money;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>Who may write which costs, and that sums of two currencies or two rials are never added.</summary>
public sealed class FundingTests
{
    private readonly Side _home = An.Tabriz();
    private readonly Side _host = An.Baku();

    [Fact]
    public void Totals_CurrenciesAndRegimes_StayApart()
    {
        var visit = In(VisitState.Draft);
        var share = Assert.Single(
            FundingTotals.Of([
                Line(visit, Money.Of(100, "AZN")),
                Line(visit, Money.Of(50.5m, "AZN")),
                Line(visit, Money.Of(70, "EUR")),
                Line(visit, Money.Of(9_000_000, "IRR", CurrencyRegime.IrrCurrent)),
                Line(visit, Money.Of(900, "IRR", CurrencyRegime.IrrNew)),
                Line(visit, null),
            ])
        );

        Assert.Empty(share.Cash);
        Assert.Equal(
            [
                Money.Of(150.5m, "AZN"),
                Money.Of(70, "EUR"),
                Money.Of(9_000_000, "IRR", CurrencyRegime.IrrCurrent),
                Money.Of(900, "IRR", CurrencyRegime.IrrNew),
            ],
            share.InKind
        );
    }

    [Fact]
    public void Fund_InCash_NeedsASum() =>
        Refused.With(
            "visit.funding-amount",
            () =>
                Fund(
                    In(VisitState.Draft),
                    A.Funding with
                    {
                        Manner = FundingManner.Cash,
                        Value = null,
                    },
                    _home.Act(Role.Faculty)
                )
        );

    [Fact]
    public void Fund_OfTheOtherSide_IsRefused()
    {
        Refused.With(
            "visit.funding-side",
            () => Fund(In(VisitState.AtHomeOffice), A.Funding, _home.Act(Role.InternationalOfficer))
        );
        Refused.With(
            "visit.funding-side",
            () =>
                Fund(
                    In(VisitState.AtHostOffice),
                    A.Funding with
                    {
                        Bearer = FundingBearer.Home,
                    },
                    _host.Act(Role.InternationalOfficer)
                )
        );
        Assert.Equal(
            FundingBearer.Host,
            Fund(
                In(VisitState.AtHostOffice),
                A.Funding,
                _host.Act(Role.InternationalOfficer)
            ).Bearer
        );
    }

    [Fact]
    public void Unit_Toman_IsKeptAsCurrentRials() =>
        Assert.Equal(
            Money.Of(1_000_000, "IRR", CurrencyRegime.IrrCurrent),
            MoneyUnits.Of(100_000, MoneyUnit.Toman)
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.234")]
    [InlineData("1000000000001")]
    public void Unit_ASumThatCannotBe_IsNone(string amount) =>
        Assert.Null(
            MoneyUnits.Of(
                decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
                MoneyUnit.AZN
            )
        );

    private FundingLine Line(Visit visit, Money? value) =>
        Fund(visit, A.Funding with { Value = value }, _home.Act(Role.Faculty));

    private static FundingLine Fund(Visit visit, FundingEntry entry, Act act) =>
        visit.Fund(Guid.CreateVersion7(), entry, act);

    private Visit In(VisitState state) => A.Visit(_home, _host, Guid.CreateVersion7()).In(state);
}
