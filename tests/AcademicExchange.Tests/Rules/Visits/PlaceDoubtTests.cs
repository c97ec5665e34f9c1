using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>When a row of places does not fit a visit.</summary>
public sealed class PlaceDoubtTests
{
    private static readonly DateOnly First = new(2027, 3, 5);

    [Theory]
    [InlineData(1, "2027-04-04", false)]
    [InlineData(1, "2027-04-05", true)]
    [InlineData(3, "2027-04-05", false)]
    [InlineData(0, "2029-01-01", false)]
    public void Of_MonthsOfOneStay_AreCountedFromTheFirstDay(
        int months,
        string last,
        bool tooLong
    ) =>
        Assert.Equal(
            tooLong,
            PlaceDoubt
                .Of(
                    Row("", months),
                    First,
                    DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture),
                    []
                )
                .IsTooLong
        );

    [Theory]
    [InlineData("", "0613", false)]
    [InlineData("0532", "", false)]
    [InlineData("0532", "0613", true)]
    [InlineData("0532", "0613 0532", false)]
    [InlineData("053", "0532", false)]
    [InlineData("0532", "05", false)]
    public void Of_Field_IsThatOfTheVisitorOrTheHost(string isced, string named, bool other) =>
        Assert.Equal(
            other,
            PlaceDoubt
                .Of(
                    Row(isced, 0),
                    First,
                    First,
                    named.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .IsOtherField
        );

    private static PlaceRow Row(string isced, int months) =>
        new(Guid.CreateVersion7(), isced, null, Language.En, "", 2026, 1, months, 0);
}
