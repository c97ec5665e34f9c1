using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Institutions.Import;

namespace AcademicExchange.Tests.Rules.Institutions;

public sealed class ImportColumnsTests
{
    private const string Head =
        "id,name_en,name_fa,name_az,city,country,website,ror_id,email_domain,ownership";

    private static readonly List<CityInfo> Cities = [.. ReferenceRows.Cities()];

    [Fact]
    public void Read_CompleteRow_HasNoErrors()
    {
        var row = Only(
            $"{Head}\nx-uni,X University,دانشگاه,,tabriz,IR,https://x.ac.ir,01papkj44,x.ac.ir,public"
        );

        Assert.Empty(row.Errors);
        Assert.Equal(2, row.Line);
        Assert.Equal("دانشگاه", row.Entry.Name.Fa);
        Assert.Null(row.Entry.Name.Az);
    }

    [Theory]
    [InlineData("x,,,,tabriz,IR,,,,", "name")]
    [InlineData("x,X,,,paris,IR,,,,", "city")]
    [InlineData("x,X,,,baku,IR,,,,", "city")]
    [InlineData("x,X,,,tabriz,FR,,,,", "country")]
    [InlineData("x,X,,,tabriz,IR,javascript:alert(1),,,", "website")]
    [InlineData("x,X,,,tabriz,IR,https://bank.example@evil.example,,,", "website")]
    [InlineData("x,X,,,tabriz,IR,,01papkj45,,", "ror_id")]
    [InlineData("x,X,,,tabriz,IR,,,not a domain,", "email_domain")]
    [InlineData("x,X,,,tabriz,IR,,,,secret", "ownership")]
    [InlineData("../x,X,,,tabriz,IR,,,,", "id")]
    [InlineData("import,X,,,tabriz,IR,,,,", "id")]
    [InlineData(",دانشگاه,,,tabriz,IR,,,,", "id")]
    [InlineData("x,X,,,baku,1,,,,", "country")]
    [InlineData("x,X,,,tabriz,IR,,,,,one more", null)]
    public void Read_OneWrongCell_NamesItsColumn(string row, string? column) =>
        Assert.Equal([column], Only($"{Head}\n{row}").Errors.Select(error => error.Column));

    [Fact]
    public void Read_NameTooLong_NamesItsColumn() =>
        Assert.Equal(
            ["name_en"],
            Only($"{Head}\nx,{new string('x', 301)},,,tabriz,IR,,,,").Errors.Select(e => e.Column)
        );

    [Fact]
    public void Read_AddressOfTwoLines_IsOneLineOfItsLanguage()
    {
        var row = Only(
            "id,name_en,city,country,address_en,address_fa\nx,X,tabriz,IR,\"29 Bahman\nTabriz\",تبریز"
        );

        Assert.Empty(row.Errors);
        var address = row.Entry.Details.Address;
        Assert.Equal(("29 Bahman Tabriz", "تبریز", null), (address.En, address.Fa, address.Az));
    }

    [Fact]
    public void Read_AddressTooLong_NamesItsColumn() =>
        Assert.Equal(
            ["address_az"],
            Only($"{Head},address_az\nx,X,,,tabriz,IR,,,,,{new string('x', 401)}")
                .Errors.Select(e => e.Column)
        );

    [Theory]
    [InlineData("\uFEFFid;name_en;city;country\r\nx;X;tabriz;IR\r\n")]
    [InlineData("ID\tName_EN\tCity\tCountry\nx\tX\tTabriz\tir")]
    [InlineData("id,name_en,city,country\n\nx,X,تبریز,IR\n\n")]
    [InlineData("id,name_en,city,country\nx,X,Təbriz,IR,, ,")]
    public void Read_OtherSeparatorsMarksAndSpellings_IsTheSameRow(string text)
    {
        var row = Only(text);

        Assert.Empty(row.Errors);
        Assert.Equal(("x", "X", "tabriz"), (row.Slug, row.Entry.Name.En, row.Entry.City));
    }

    [Fact]
    public void Read_HostileCells_AreCleanedAndStayText()
    {
        var row = Only(
            "id,name_en,city,country,notes\nx,\"'=HYPERLINK(\"\"http://evil.example\"\")\u202E\",tabriz,IR,<script>\u0000"
        );

        Assert.Empty(row.Errors);
        Assert.Equal("=HYPERLINK(\"http://evil.example\")", row.Entry.Name.En);
        Assert.Equal("<script>", row.Entry.Details.Notes);
    }

    [Fact]
    public void Read_OwnExport_ComesBackAsItWas()
    {
        var row = Only("name_en,city,country\n\"\"\"Odlar Yurdu\"\" Universiteti\",baku,AZ");

        Assert.Equal("\"Odlar Yurdu\" Universiteti", row.Entry.Name.En);
        Assert.Equal("odlar-yurdu-universiteti", row.Slug);
    }

    private static ImportRow Only(string text)
    {
        var (_, rows) = CsvText.Read(text, 10);
        return ImportColumns.Read(Assert.Single(rows), Cities);
    }
}
