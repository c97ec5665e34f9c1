using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;

namespace AcademicExchange.Tests.Rules.Institutions;

public sealed class RorIdTests
{
    [Theory]
    [InlineData("01papkj44")]
    [InlineData(" https://ror.org/01papkj44/ ")]
    [InlineData("ROR.org/01PAPKJ44")]
    public void TryParse_IdInAnyOfItsForms_GivesTheBareId(string text)
    {
        Assert.True(RorId.TryParse(text, out var id));
        Assert.Equal("01papkj44", id!.Value);
        Assert.Equal("https://ror.org/01papkj44", id.Url);
    }

    [Theory]
    [InlineData("01papkj45")]
    [InlineData("01papjk44")]
    [InlineData("11papkj44")]
    [InlineData("01papkl44")]
    [InlineData("01papkj4")]
    [InlineData("01papkj44\n02shm3a27")]
    [InlineData("https://ror.example/01papkj44")]
    [InlineData("٠1papkj44")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WrongDigitsOrForm_Refuses(string? text) =>
        Assert.False(RorId.TryParse(text, out _));

    [Fact]
    public void TryParse_AnyTwoNeighboursSwapped_Refuses()
    {
        const string Id = "054gw3b40";
        for (var i = 1; i < Id.Length - 1; i++)
        {
            var swapped = Id[..i] + Id[i + 1] + Id[i] + Id[(i + 2)..];
            Assert.False(RorId.TryParse(swapped, out _), swapped);
        }
    }

    [Fact]
    public void TryParse_EveryShippedId_Accepts()
    {
        var ids = ReferenceData
            .Rows("institutions.csv")
            .Select(row => row["ror_id"])
            .Where(id => id.Length > 0)
            .ToList();

        Assert.True(ids.Count >= 26);
        Assert.All(ids, id => Assert.True(RorId.TryParse(id, out _), id));
    }
}
