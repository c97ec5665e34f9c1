using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Institutions;

/// <summary>The classification of fields: some two hundred rows that nobody edits, read once a process.</summary>
public sealed class IscedQueries(IServiceScopeFactory scopes)
{
    private volatile IReadOnlyDictionary<string, IscedField>? _fields;

    /// <summary>Every field by its code, in the order of the codes, those that are kept for import only too.</summary>
    public async Task<IReadOnlyDictionary<string, IscedField>> AllAsync(
        CancellationToken cancel = default
    )
    {
        if (_fields is { } known)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var fields = await scope
            .ServiceProvider.GetRequiredService<AppDbContext>()
            .IscedFields.AsNoTracking()
            .OrderBy(field => field.Code)
            .ToListAsync(cancel);
        var byCode = fields.ToDictionary(field => field.Code);
        return fields.Count == 0 ? byCode : _fields = byCode;
    }

    /// <summary>The fields that people choose from: detailed ones, by broad field in the order of the codes.</summary>
    public async Task<IReadOnlyList<IscedChoice>> ChoicesAsync(CancellationToken cancel = default)
    {
        var all = await AllAsync(cancel);
        return
        [
            .. all
                .Values.Where(IsChosen)
                .OrderBy(field => field.Code, StringComparer.Ordinal)
                .Select(field => new IscedChoice(
                    field.Code,
                    field.Title,
                    all[field.Code[..2]].Title
                )),
        ];
    }

    /// <summary>Fields of all levels whose code or title, in any language, has words that begin so; all where nothing is asked.</summary>
    public async Task<IReadOnlyList<IscedField>> SearchAsync(
        string? text,
        CancellationToken cancel = default
    )
    {
        var words = SearchKey.Words(text);
        var all = await AllAsync(cancel);
        return
        [
            .. all
                .Values.Where(field => field.Kind is Regular or Interdisciplinary)
                .Where(field =>
                {
                    var key = " " + SearchKey.ForIndex(field.Code + " " + field.Title.Joined());
                    return words.All(word => key.Contains(" " + word, StringComparison.Ordinal));
                })
                .OrderBy(field => field.Code, StringComparer.Ordinal),
        ];
    }

    private const string Regular = "regular";
    private const string Interdisciplinary = "interdisciplinary";

    private static bool IsChosen(IscedField field) =>
        field is { Level: "detailed", Kind: Regular or Interdisciplinary };
}
