using AcademicExchange.Features.Researchers;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Researchers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("0000000218250097")]
    [InlineData("https://orcid.org/0000-0002-1825-0097")]
    [InlineData("orcid.org/0000-0002-1825-0097/")]
    [InlineData("0000-0002-1694-233X")]
    [InlineData("0000-0002-1694-233x")]
    public void Parse_OrcidOfAnyForm_IsRead(string text)
    {
        Assert.True(Orcid.TryParse(text, out var orcid));
        Assert.Matches("^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$", orcid!.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1825-009X")]
    [InlineData("0000-0002-1825-009")]
    [InlineData("X000-0002-1825-0097")]
    [InlineData("https://example.org/0000-0002-1825-0097")]
    [InlineData("۰۰۰۰-۰۰۰۲-۱۸۲۵-۰۰۹۷")]
    public void Parse_OrcidThatIsNone_IsRefused(string? text) =>
        Assert.False(Orcid.TryParse(text, out _));

    /// <summary>One wrong digit, or two neighbours exchanged, never pass.</summary>
    [Fact]
    public void Parse_OrcidWithOneSlip_IsRefused() =>
        Prop.ForAll(
                Gen.Choose(0, 9).ArrayOf(15).ToArbitrary(),
                Gen.Choose(0, 14).ToArbitrary(),
                Gen.Choose(1, 9).ToArbitrary(),
                (digits, at, by) =>
                {
                    var text = string.Concat(digits);
                    var check = Orcid.CheckOf(text);
                    var slip = text.ToCharArray();
                    slip[at] = (char)('0' + ((slip[at] - '0' + by) % 10));
                    return Orcid.TryParse(text + check, out _)
                        && !Orcid.TryParse(new string(slip) + check, out _);
                }
            )
            .Hold();

    [Theory]
    [InlineData("10.1000/182", "10.1000/182")]
    [InlineData("doi:10.1000/182", "10.1000/182")]
    [InlineData("https://doi.org/10.1000/ABC.1", "10.1000/abc.1")]
    [InlineData("http://dx.doi.org/10.1000.10/123456", "10.1000.10/123456")]
    public void Parse_DoiOfAnyForm_IsRead(string text, string value)
    {
        Assert.True(Doi.TryParse(text, out var doi));
        Assert.Equal(value, doi!.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("182")]
    [InlineData("11.1000/182")]
    [InlineData("10.1000/")]
    [InlineData("10.1000/a b")]
    [InlineData("10.1000/a\u202eb")]
    [InlineData("10.1000/<script>")]
    [InlineData("javascript:10.1000/1")]
    public void Parse_DoiThatIsNone_IsRefused(string? text) =>
        Assert.False(Doi.TryParse(text, out _));
}
