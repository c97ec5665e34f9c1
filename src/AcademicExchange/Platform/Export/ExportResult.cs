using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace AcademicExchange.Platform.Export;

/// <summary>Answers a request with a table as a file to be saved. CSV goes out as it is read; a workbook by way of a temporary file.</summary>
public sealed class ExportResult : IActionResult
{
    private readonly Table _table;
    private readonly string _name;
    private readonly bool _isXlsx;

    private ExportResult(Table table, string name, bool isXlsx) =>
        (_table, _name, _isXlsx) = (table, name, isXlsx);

    /// <param name="table">What to write.</param>
    /// <param name="name">The file's name without its ending; any script.</param>
    public static ExportResult Csv(Table table, string name) => new(table, name, isXlsx: false);

    /// <inheritdoc cref="Csv"/>
    public static ExportResult Xlsx(Table table, string name) => new(table, name, isXlsx: true);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var cancel = context.HttpContext.RequestAborted;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(_name + (_isXlsx ? ".xlsx" : ".csv"));
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentType = _isXlsx ? XlsxExport.ContentType : CsvExport.ContentType;
        if (!_isXlsx)
        {
            await CsvExport.WriteAsync(_table, response.Body, cancel);
            return;
        }

        // GetTempFileName makes it readable to its owner only; it goes when it is closed.
        await using var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await XlsxExport.WriteAsync(_table, file, cancel);
        file.Position = 0;
        await file.CopyToAsync(response.Body, cancel);
    }
}
