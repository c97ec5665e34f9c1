using System.Globalization;
using System.Text.Json;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Data;

/// <summary>The clause catalogue: titles and kinds from clauses.csv, model texts from clause_texts.json.</summary>
internal static class ReferenceClauses
{
    private static readonly Dictionary<string, AgreementKind> Kinds = new()
    {
        ["MoU"] = AgreementKind.Memorandum,
        ["SE"] = AgreementKind.StudentExchange,
        ["STAFF"] = AgreementKind.StaffExchange,
        ["JR"] = AgreementKind.JointResearch,
        ["COT"] = AgreementKind.Cotutelle,
    };

    private sealed record ModelText(string Clause, string[] Kinds, string En, string Fa, string Az);

    private sealed record ModelTexts(ModelText[] Texts);

    public static IEnumerable<ClauseTemplate> All()
    {
        using var stream = ReferenceData.Open("clause_texts.json");
        var texts = JsonSerializer
            .Deserialize<ModelTexts>(stream, JsonSerializerOptions.Web)!
            .Texts.ToLookup(text => text.Clause);
        return
        [
            .. ReferenceData
                .Rows("clauses.csv")
                .Select(row => new ClauseTemplate
                {
                    Code = row["clause"],
                    Order = int.Parse(row["order"], CultureInfo.InvariantCulture),
                    Title = ReferenceRows.Text(row, "title"),
                    Kinds = Names(row["used_in"]),
                    MandatoryKinds = Names(row["mandatory_in"]),
                    Texts = ByKind(texts[row["clause"]]),
                    Regulates = ReferenceRows.Known(row["regulates"]),
                }),
        ];
    }

    /// <summary>The text that serves most kinds stands once, so that it is edited once; the others stand by their kind.</summary>
    private static Dictionary<string, LocalText> ByKind(IEnumerable<ModelText> texts)
    {
        var all = texts.ToList();
        var shared = all.Where(text => text.Kinds.Length > 1).MaxBy(text => text.Kinds.Length);
        return all.SelectMany(text =>
                text == shared
                    ? [(Kind: "", text)]
                    : text.Kinds.Select(kind => (Kind: Kinds[kind].ToString(), text))
            )
            .ToDictionary(
                one => one.Kind,
                one => new LocalText(one.text.En, one.text.Fa, one.text.Az)
            );
    }

    private static string Names(string codes) =>
        string.Join(
            ',',
            codes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(code => Kinds[code])
        );
}
