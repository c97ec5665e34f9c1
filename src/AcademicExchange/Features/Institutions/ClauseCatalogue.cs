using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Institutions;

/// <summary>The model clauses: read by whoever writes an agreement, reworded by the system administrator.</summary>
public sealed class ClauseCatalogue(AppDbContext data, Audit audit)
{
    public const int TextLength = 8000;

    public async Task<IReadOnlyList<ClauseTemplate>> AllAsync(CancellationToken cancel = default) =>
        await data.ClauseTemplates.AsNoTracking().OrderBy(one => one.Order).ToListAsync(cancel);

    /// <summary>By its code, in capitals or as it stands in an address.</summary>
    public async Task<ClauseTemplate?> FindAsync(string code, CancellationToken cancel = default)
    {
        code = code.ToUpperInvariant();
        return await data
            .ClauseTemplates.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Code == code, cancel);
    }

    /// <summary>The clauses of an agreement of this kind, in their order.</summary>
    public async Task<IReadOnlyList<CatalogueClause>> ForKindAsync(
        AgreementKind kind,
        CancellationToken cancel = default
    ) =>
        [
            .. (await AllAsync(cancel))
                .Where(clause => clause.StandsIn(kind))
                .Select(clause => new CatalogueClause(
                    clause.Code,
                    clause.Title,
                    clause.TextFor(kind),
                    clause.IsMandatoryIn(kind)
                )),
        ];

    /// <summary>What keeps a wording from being used, by the key of the text ("" serves all kinds) and the word that says why.</summary>
    public static IEnumerable<(string Text, string Word, string Detail)> Errors(
        ClauseTemplate clause,
        IReadOnlyDictionary<string, LocalText> texts
    )
    {
        if (!texts.ContainsKey("") && clause.KindsUsed.Any(k => !texts.ContainsKey(k.ToString())))
        {
            yield return ("", "Reference.Clause.Error.NoText", "");
        }

        foreach (var (kind, text) in texts)
        {
            if (LanguageFacts.All.Any(language => string.IsNullOrWhiteSpace(text[language])))
            {
                yield return (kind, "Reference.Clause.Error.Language", "");
            }
            else if (DifferingFields(text) is { Count: > 0 } fields)
            {
                yield return (kind, "Reference.Clause.Error.Fields", string.Join(", ", fields));
            }
        }
    }

    /// <summary>The save is refused where the clause changed since this version (DbUpdateConcurrencyException).</summary>
    /// <exception cref="RecordGone">There is no such clause.</exception>
    /// <exception cref="RuleViolation">A text lacks a language, or its languages have different fields.</exception>
    public async Task RewordAsync(
        string code,
        int version,
        LocalText title,
        IReadOnlyDictionary<string, LocalText> texts,
        CancellationToken cancel
    )
    {
        var clause =
            await data.ClauseTemplates.SingleOrDefaultAsync(c => c.Code == code, cancel)
            ?? throw new RecordGone();
        if (Errors(clause, texts).Any())
        {
            throw new RuleViolation("clause.text");
        }

        data.Entry(clause).Property(c => c.Version).OriginalValue = version;
        clause.Reword(title, texts);
        audit.Add("clause.reword", recordKind: "clause", detail: code);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>A field in braces that stands in one language and not in another would be lost in translation.</summary>
    private static List<string> DifferingFields(LocalText text)
    {
        var fields = LanguageFacts
            .All.Select(language => TextFields.In(text[language]).ToHashSet())
            .ToList();
        return
        [
            .. fields
                .SelectMany(one => one)
                .Distinct()
                .Where(name => !fields.TrueForAll(one => one.Contains(name)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
