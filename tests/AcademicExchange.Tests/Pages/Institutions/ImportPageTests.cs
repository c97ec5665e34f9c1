using System.Net;
using System.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Institutions;

public sealed class ImportPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Path = "/institutions/import";

    private const string Mixed =
        "\uFEFFid;name_en;city;country;ror_id;colour\r\n"
        + "ganja-test;Ganja Test University;baku;AZ;;red\r\n"
        + "bad-ror;Bad Ror University;baku;AZ;01papkj45;\r\n"
        + "khazar-university;Second Khazar;baku;AZ;;\r\n"
        + "taken-ror;Taken Ror;baku;AZ;054gw3b40;\r\n"
        + "ganja-test;Same Address Twice;baku;AZ;;\r\n"
        + "no-name;;baku;AZ;;\r\n"
        + "no-city;No City;atlantis;AZ;;\r\n"
        + "formula;=HYPERLINK(1);tabriz;IR;;\r\n";

    [Fact]
    public async Task Import_MixedFile_ShowsEachRowSavesNothingThenEntersTheValidOnes()
    {
        var admin = await AdminAsync();
        var browser = await app.As(admin)
            .Open(Path)
            .Attach("Upload", "universities.csv", Encoding.UTF8.GetBytes(Mixed))
            .Press("Check the file")
            .Expect(HttpStatusCode.OK)
            .See("Rows that can be entered: 2. Rows that cannot: 6.")
            .See("its check digits do not fit")
            .See("An institution with this address is in the register already.")
            .See("This ROR identifier belongs to another institution.")
            .See("Write the name in at least one language.")
            .See("This city is not in the reference data.")
            .See("colour");
        Assert.False(await ExistsAsync("ganja-test"));

        await browser
            .Press("Enter 2 institutions")
            .Expect(HttpStatusCode.OK)
            .See("Institutions entered: 2. Rows not entered: 6.");

        Assert.True(await ExistsAsync("ganja-test"));
        Assert.True(await ExistsAsync("formula"));
        Assert.False(await ExistsAsync("no-city"));
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "institution.import" && line.PersonId == admin.Id
                )
            )
        );
    }

    [Fact]
    public async Task Import_ConfirmedTwice_EntersOnce()
    {
        const string Text = "id,name_en,city,country\ntwice-test,Twice,baku,AZ";
        var browser = await app.As(await AdminAsync())
            .Open(Path)
            .Attach("Upload", "a.csv", Encoding.UTF8.GetBytes(Text))
            .Press("Check the file");
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text));

        await browser
            .Post(Path + "?handler=Confirm", ("Encoded", encoded))
            .Expect(HttpStatusCode.OK);
        await browser
            .Open(Path)
            .Post(Path + "?handler=Confirm", ("Encoded", encoded))
            .See("Institutions entered: 0. Rows not entered: 1.");

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Institutions.CountAsync(one => one.Slug == "twice-test")
            )
        );
    }

    [Theory]
    [InlineData("", "Choose a file.")]
    [InlineData("id,name_en\n\"never closed", "a quotation mark")]
    [InlineData("colour,size\nred,1", "does not name any known column")]
    [InlineData("id,name_en", "no rows below the head")]
    [InlineData("id,city,name_en,City\na,baku,A,baku", "names a column twice")]
    public async Task Import_FileThatIsNone_SaysWhy(string text, string why) =>
        await app.As(await AdminAsync())
            .Open(Path)
            .Attach("Upload", "a.csv", Encoding.UTF8.GetBytes(text))
            .Press("Check the file")
            .Expect(HttpStatusCode.BadRequest)
            .See(why);

    [Fact]
    public async Task Import_BytesThatAreNoText_SaysWhy() =>
        await app.As(await AdminAsync())
            .Open(Path)
            .Attach("Upload", "a.csv", [0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFE, 0xC3, 0x28])
            .Press("Check the file")
            .Expect(HttpStatusCode.BadRequest)
            .See("not a text file in UTF-8");

    /// <summary>What Excel saves as "Unicode text"; without its mark it could be anything.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_Utf16_IsReadWhereItSaysSo(bool says)
    {
        const string Text = "id\tname_fa\tcity\tcountry\nutf16-test\tدانشگاه آزمون\ttabriz\tIR\n";
        var encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark: says);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];

        await app.As(await AdminAsync())
            .Open(Path)
            .Attach("Upload", "a.txt", file)
            .Press("Check the file")
            .Expect(says ? HttpStatusCode.OK : HttpStatusCode.BadRequest)
            .See(says ? "دانشگاه آزمون" : "not a text file");
    }

    [Theory]
    [InlineData("r1,Comma, in a name,baku,AZ", "more cells than the head")]
    [InlineData("r1,A name,baku,AZ,, ,", "Can be entered")]
    [InlineData("r1,A name,baku,1", "The country is IR or AZ.")]
    [InlineData("r1,A name,baku,", "The country is IR or AZ.")]
    public async Task Import_Row_SaysWhatIsWrongInIt(string row, string seen) =>
        await app.As(await AdminAsync())
            .Open(Path)
            .Attach("Upload", "a.csv", Encoding.UTF8.GetBytes("id,name_en,city,country\n" + row))
            .Press("Check the file")
            .Expect(HttpStatusCode.OK)
            .See(seen);

    /// <summary>A break in a quoted cell: the name is one line all the same, and rows are named by the line where they begin.</summary>
    [Fact]
    public async Task Import_BreakInACell_MakesOneLineOfItAndKeepsTheCount()
    {
        const string Text =
            "id,name_en,city,country,ror_id\r\n\r\n"
            + "break-test,\"Two\r\nlines\",baku,AZ,۰1papkj45\r\n"
            + "after-test,After,baku,AZ,\r\n";
        var browser = await app.As(await AdminAsync())
            .Open(Path)
            .Attach("Upload", "a.csv", Encoding.UTF8.GetBytes(Text))
            .Press("Check the file")
            .See("Two lines")
            .See("its check digits do not fit");

        Assert.Equal(
            ["3", "5"],
            browser
                .Document.QuerySelectorAll("td[data-label='Line']")
                .Select(cell => cell.TextContent.Trim())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("***")]
    public async Task Confirm_WithoutAFile_SaysWhy(string encoded) =>
        await app.As(await AdminAsync())
            .Open(Path)
            .Post(Path + "?handler=Confirm", ("Encoded", encoded))
            .Expect(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Import_Officer_MayNot()
    {
        var side = An.Baku();
        await app.AddAsync(side);

        await app.As(side.Officer).Open(Path).Expect(HttpStatusCode.Forbidden);
        await app.As(side.Officer)
            .Open("/institutions")
            .Post(Path + "?handler=Confirm", ("Encoded", "eA=="))
            .Expect(HttpStatusCode.Forbidden);
    }

    private async Task<Person> AdminAsync()
    {
        var admin = An.SystemAdministrator();
        await app.AddAsync(admin);
        return admin;
    }

    private Task<bool> ExistsAsync(string slug) =>
        app.ReadAsync(data => data.Institutions.AnyAsync(one => one.Slug == slug));
}
