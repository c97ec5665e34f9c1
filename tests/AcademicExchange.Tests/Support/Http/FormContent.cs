using AngleSharp.Html.Dom;

namespace AcademicExchange.Tests.Support;

/// <summary>The body of a form's post.</summary>
internal static class FormContent
{
    public static HttpContent Of(IEnumerable<(string Name, string Value)> fields) =>
        new FormUrlEncodedContent(
            fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))
        );

    public static HttpContent Of(
        IHtmlFormElement form,
        List<(string Name, string Value)> fields,
        IReadOnlyDictionary<string, (string Name, byte[] Content)> files
    )
    {
        if (!string.Equals(form.Enctype, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            Assert.True(files.Count == 0, "the form with a file is not multipart");
            return Of(fields);
        }

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        foreach (var (field, file) in files)
        {
            parts.Add(new ByteArrayContent(file.Content), field, file.Name);
        }

        return parts;
    }

    public static string Query(IEnumerable<(string Name, string Value)> fields) =>
        "?"
        + string.Join(
            '&',
            fields.Select(field =>
                Uri.EscapeDataString(field.Name) + "=" + Uri.EscapeDataString(field.Value)
            )
        );
}
