using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Institutions.Import;

/// <summary>
/// Enters institutions from a CSV file. First each row is shown with what is wrong in it; after confirmation the valid rows are saved in
/// one transaction. The columns are those of the shipped institutions.csv.
/// </summary>
public sealed class InstitutionImport(AppDbContext data, Audit audit, TimeProvider clock)
{
    public const int MostRows = 1000;

    /// <summary>The columns that a file may have.</summary>
    public static IReadOnlyList<string> Columns => ImportColumns.Names;

    /// <summary>The file in bytes.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>Reads and checks; saves nothing.</summary>
    public async Task<ImportPreview> PreviewAsync(string text, CancellationToken cancel)
    {
        IReadOnlyList<string> head;
        IReadOnlyList<CsvRow> rows;
        try
        {
            (head, rows) = CsvText.Read(text, MostRows);
        }
        catch (CsvHelperException)
        {
            return ImportPreview.None("Institutions.Import.Error.NotCsv");
        }

        var named = head.Where(ImportColumns.Names.Contains).ToList();
        if (named.Count == 0 || named.Distinct().Count() < named.Count)
        {
            return ImportPreview.None(
                named.Count == 0
                    ? "Institutions.Import.Error.Head"
                    : "Institutions.Import.Error.HeadTwice"
            );
        }

        if (rows.Count is 0 or > MostRows)
        {
            return ImportPreview.None(
                rows.Count == 0
                    ? "Institutions.Import.Error.Empty"
                    : "Institutions.Import.Error.TooMany"
            );
        }

        var cities = await data.Cities.AsNoTracking().ToListAsync(cancel);
        var slugs = await data.Institutions.Select(one => one.Slug).ToHashSetAsync(cancel);
        var rors = await data
            .Institutions.Where(one => one.RorId != null)
            .Select(one => one.RorId!)
            .ToHashSetAsync(cancel);
        return new ImportPreview(
            [.. rows.Select(row => Check(ImportColumns.Read(row, cities), slugs, rors))],
            [.. head.Where(name => name.Length > 0 && !ImportColumns.Names.Contains(name))]
        );
    }

    /// <summary>Enters the valid rows, all or none, and says what became of each.</summary>
    /// <exception cref="RuleViolation">Somebody entered one of them meanwhile: nothing was saved.</exception>
    public async Task<ImportPreview> RunAsync(string text, CancellationToken cancel)
    {
        var preview = await PreviewAsync(text, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var row in preview.Rows.Where(row => row.IsValid))
        {
            data.Add(InstitutionService.Make(row.Slug, row.Entry, now));
        }

        audit.Add(
            "institution.import",
            recordKind: "institution",
            detail: FormattableString.Invariant($"{preview.Valid}/{preview.Rows.Count}")
        );
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException refused) when (refused.IsDuplicate)
        {
            throw new RuleViolation("institution.taken");
        }

        return preview;
    }

    /// <summary>The first row of a name or an identifier has it; the register and later rows are compared with those before.</summary>
    private static ImportRow Check(ImportRow row, HashSet<string> slugs, HashSet<string> rors)
    {
        var errors = row.Errors.ToList();
        if (InstitutionRules.IsSlug(row.Slug) && slugs.Contains(row.Slug))
        {
            errors.Add(new ImportError("id", "Institutions.Error.SlugTaken", row.Slug));
        }

        if (RorId.TryParse(row.Entry.Details.RorId, out var ror) && rors.Contains(ror!.Value))
        {
            errors.Add(new ImportError("ror_id", "Institutions.Error.RorTaken", ror.Value));
        }

        if (errors.Count == 0)
        {
            slugs.Add(row.Slug);
            if (ror is not null)
            {
                rors.Add(ror.Value);
            }
        }

        return row with
        {
            Errors = errors,
        };
    }
}
