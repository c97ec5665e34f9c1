using System.Globalization;
using System.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>
/// The form of a text that is hashed. Written by hand, field by field with lengths, so that neither a serializer's habits nor a
/// separator inside a text can change what a hash means. Changing this file voids every stored hash: "agreement-text/1" names it.
/// </summary>
internal static class CanonicalText
{
    public static string Of(AgreementText text)
    {
        var form = new StringBuilder("agreement-text/1\n");
        Add(form, "title", text.Title);
        Add(form, "languages", string.Join(',', text.Languages));
        Add(form, "authentic", string.Join(',', text.Authentic.Order()));
        Add(form, "prevailing", text.Prevailing?.ToString());
        Add(form, "originals", Number(text.Originals));
        Add(form, "starts", Day(text.StartsOn));
        Add(form, "ends", Day(text.EndsOn));
        Add(form, "notice-months", Number(text.NoticeMonths));
        Add(form, "review-months", Number(text.ReviewMonths));
        foreach (
            var (name, value) in text.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
        )
        {
            Add(form, "field " + name, value);
        }

        foreach (var clause in text.Clauses)
        {
            Add(form, "clause", clause.Code);
            Add(form, "heading", clause.Heading);
            Add(form, "body", clause.Body);
        }

        foreach (var place in text.Places)
        {
            Add(form, "from", place.FromInstitutionId.ToString("N"));
            Add(form, "to", place.ToInstitutionId.ToString("N"));
            Add(form, "level", place.Level);
            Add(form, "isced", place.Isced);
            Add(form, "language", place.Language.ToString());
            Add(form, "cefr", place.Cefr);
            Add(form, "year", Number(place.AcademicYear));
            Add(form, "number", Number(place.Number));
            Add(form, "months", Number(place.Months));
        }

        return form.ToString();
    }

    private static void Add(StringBuilder form, string name, LocalText value)
    {
        Add(form, name + ".en", value.En);
        Add(form, name + ".fa", value.Fa);
        Add(form, name + ".az", value.Az);
    }

    private static void Add(StringBuilder form, string name, string? value)
    {
        var text = (value ?? "").ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        form.Append(name)
            .Append(':')
            .Append(Number(text.Length))
            .Append(':')
            .Append(text)
            .Append('\n');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
