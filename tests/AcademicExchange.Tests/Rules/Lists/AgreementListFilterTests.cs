using System.Globalization;
using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Tests.Rules.Lists;

/// <summary>A filter is a value: one address for one meaning.</summary>
public sealed class AgreementListFilterTests
{
    [Fact]
    public void ToQuery_EverythingSet_IsOneAddress() =>
        Assert.Equal(
            "Q=a%26b&State=Draft&State=InForce&Kind=Memorandum&Partner=bsu&Awaits=Me&EndsAfter=2026-01-02&EndsBefore=2027-01-02&Year=1405&sort=-due",
            new AgreementListFilter
            {
                Q = "a&b",
                States = [AgreementState.Draft, AgreementState.InForce],
                Kind = AgreementKind.Memorandum,
                Partner = "bsu",
                Awaits = AwaitedSide.Me,
                EndsAfter = new DateOnly(2026, 1, 2),
                EndsBefore = new DateOnly(2027, 1, 2),
                Year = 1405,
                Sort = "-due",
            }.ToQuery()
        );

    [Fact]
    public void IsEmpty_OnlyAnotherOrder_IsTrue() =>
        Assert.True(new AgreementListFilter { Sort = "ends" }.IsEmpty);

    [Theory]
    [InlineData("title; drop table")]
    [InlineData("--due")]
    [InlineData("")]
    public void Sort_Unknown_IsTheDefault(string sort) =>
        Assert.Equal(AgreementListFilter.DefaultSort, new AgreementListFilter { Sort = sort }.Sort);

    [Theory]
    [InlineData(1405, "2026-03-21", "2027-03-21")]
    [InlineData(2026, "2026-01-01", "2027-01-01")]
    public void Begun_YearOfEitherCalendar_IsThatYear(int year, string from, string to)
    {
        var begun = new AgreementListFilter { Year = year }
            .Begun!
            .Value;

        Assert.Equal(from, begun.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(to, begun.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(1700)]
    [InlineData(int.MaxValue)]
    public void Begun_NoYearOfOurs_IsNone(int year) =>
        Assert.Null(new AgreementListFilter { Year = year }.Begun);
}
