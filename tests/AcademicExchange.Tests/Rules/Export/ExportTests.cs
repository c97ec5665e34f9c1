using System.Globalization;
using System.Text;
using AcademicExchange.Platform.Export;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Fluent;
using Column = AcademicExchange.Platform.Export.Column;
using Table = AcademicExchange.Platform.Export.Table;

namespace AcademicExchange.Tests.Rules.Export;

public sealed class ExportTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("\u200F=1")]
    [InlineData("\u202E@x")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"دانشگاه\")")]
    public async Task Csv_TextThatLooksLikeAFormula_GetsAnApostrophe(string hostile)
    {
        var cell = (await CsvCellsAsync(hostile))[1][0];

        Assert.Equal("'" + hostile, cell);
    }

    [Theory]
    [InlineData("University of Tabriz")]
    [InlineData("\"Odlar Yurdu\" Universiteti")]
    [InlineData("a,b;c")]
    [InlineData("two\r\nlines")]
    [InlineData("علی\u200Cزاده")]
    public async Task Csv_OrdinaryText_ComesBackAsItWas(string text) =>
        Assert.Equal(text, (await CsvCellsAsync(text))[1][0]);

    [Fact]
    public void Csv_AnyText_IsReadBackTheSameOrWithAnApostropheOnly() =>
        Prop.ForAll<string>(text =>
            {
                text = new string((text ?? "").Where(c => !char.IsSurrogate(c)).ToArray());
                var cell = CsvCellsAsync(text).GetAwaiter().GetResult()[1][0];
                return (cell == text || cell == "'" + text) && CellText.Neutral(cell) == cell;
            })
            .Hold();

    [Fact]
    public async Task Csv_NumbersAndDays_AreWrittenForEveryMachineAlike()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
        try
        {
            var table = new Table(
                "t",
                [
                    new("n", ColumnKind.Number),
                    new("d", ColumnKind.Day),
                    new("i", ColumnKind.Instant),
                ],
                [
                    [
                        -1234.5m,
                        new DateOnly(2026, 3, 21),
                        new DateTime(2026, 3, 21, 8, 5, 0, DateTimeKind.Utc),
                    ],
                    [7L, null, null],
                ]
            );
            using var stream = new MemoryStream();
            await CsvExport.WriteAsync(table, stream, TestContext.Current.CancellationToken);

            Assert.Equal(
                "\uFEFFn,d,i\r\n-1234.5,2026-03-21,2026-03-21T08:05:00Z\r\n7,,\r\n",
                Encoding.UTF8.GetString(stream.ToArray())
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Xlsx_OpenedAgain_HasRealNumbersDaysAndNoFormulas()
    {
        using var stream = await XlsxAsync(rightToLeft: true);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var rows = sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList()).ToList();

        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.True(sheet.Descendants<SheetView>().Single().RightToLeft!.Value);
        Assert.Equal(["نام", "تعداد", "روز"], rows[0].Select(cell => cell.InnerText));
        Assert.Equal("=1+1", rows[1][0].InnerText);
        Assert.Equal(CellValues.InlineString, rows[1][0].DataType!.Value);
        Assert.Equal("1234.5", rows[1][1].CellValue!.Text);
        Assert.Equal(
            new DateOnly(2026, 3, 21),
            DateOnly.FromDateTime(
                DateTime.FromOADate(
                    double.Parse(rows[1][2].CellValue!.Text, CultureInfo.InvariantCulture)
                )
            )
        );
        Assert.Equal("a\uFFFDb\U0001F393", rows[2][0].InnerText);
        Assert.Equal("", rows[2][1].InnerText);
    }

    [Fact]
    public async Task Xlsx_Instant_SaysThatItIsUtc()
    {
        var table = new Table(
            "t",
            [new("i", ColumnKind.Instant)],
            [
                [new DateTime(2026, 3, 21, 8, 5, 0, DateTimeKind.Utc)],
            ]
        );
        using var stream = new MemoryStream();
        await XlsxExport.WriteAsync(table, stream, TestContext.Current.CancellationToken);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var cell = document
            .WorkbookPart.WorksheetParts.Single()
            .Worksheet!.Descendants<Cell>()
            .Last();
        var format = styles
            .CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value)
            .NumberFormatId!.Value;

        Assert.Equal(
            "yyyy-mm-dd hh:mm\" UTC\"",
            styles
                .NumberingFormats!.Elements<NumberingFormat>()
                .Single(one => one.NumberFormatId!.Value == format)
                .FormatCode!.Value
        );
    }

    [Fact]
    public async Task Xlsx_HostileSheetName_IsOneThatExcelAccepts()
    {
        using var stream = await XlsxAsync(name: "[a]:b*c?/\\'" + new string('x', 60));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.True(
            document.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value!.Length <= 31
        );
    }

    private static async Task<MemoryStream> XlsxAsync(
        bool rightToLeft = false,
        string name = "سامانه"
    )
    {
        var table = new Table(
            name,
            [new Column("نام"), new("تعداد", ColumnKind.Number), new("روز", ColumnKind.Day)],
            [
                ["=1+1", 1234.5m, new DateOnly(2026, 3, 21)],
                ["a\0\u0001\uD800b\U0001F393", null, null],
            ],
            rightToLeft
        );
        var stream = new MemoryStream();
        await XlsxExport.WriteAsync(table, stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }

    private static async Task<List<string[]>> CsvCellsAsync(string text)
    {
        using var stream = new MemoryStream();
        await CsvExport.WriteAsync(
            new Table(
                "t",
                [new Column("head")],
                [
                    [text],
                ]
            ),
            stream
        );
        stream.Position = 0;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var csv = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false }
        );
        var rows = new List<string[]>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }
}
