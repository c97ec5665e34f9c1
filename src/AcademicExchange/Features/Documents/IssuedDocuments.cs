using System.Security.Cryptography;
using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Documents;

/// <summary>What the public check page says, and nothing more.</summary>
public sealed record CheckedDocument(
    string Kind,
    string RecordKind,
    string Number,
    LocalText Parties,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    DateTime IssuedUtc,
    DocumentState State,
    DateTime? RevokedUtc,
    string? SupersededByNumber,
    string? SupersededByCode,
    string TextHash,
    bool IsDemo
);

/// <summary>Documents that were issued: found by their check code, or by their record.</summary>
public sealed class IssuedDocuments(AppDbContext data)
{
    private const int GroupLength = 4;
    private const int Groups = 4;

    /// <summary>Digits and capitals without those that look alike (Crockford's base 32).</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new check code: 80 random bits, in four groups to be read aloud.</summary>
    public static string NewCode() =>
        string.Join(
            '-',
            RandomNumberGenerator
                .GetString(Alphabet, GroupLength * Groups)
                .Chunk(GroupLength)
                .Select(group => new string(group))
        );

    /// <summary>The code as it was typed or read aloud: digits of any script, small letters, spaces, O for 0, I and L for 1.</summary>
    public static string Normalise(string? typed)
    {
        var letters = Digits
            .ToAscii(typed ?? "")
            .ToUpperInvariant()
            .Replace('O', '0')
            .Replace('I', '1')
            .Replace('L', '1')
            .Where(Alphabet.Contains);
        return string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));
    }

    /// <summary>Null where no document has this code.</summary>
    public async Task<CheckedDocument?> CheckAsync(string? typedCode, CancellationToken cancel)
    {
        var code = Normalise(typedCode);
        var document = await data
            .IssuedDocuments.AsNoTracking()
            .SingleOrDefaultAsync(found => found.CheckCode == code, cancel);
        if (document is null)
        {
            return null;
        }

        var newer = await data
            .IssuedDocuments.AsNoTracking()
            .Where(found => found.Id == document.SupersededById)
            .Select(found => new { found.Number, found.CheckCode })
            .SingleOrDefaultAsync(cancel);
        return new CheckedDocument(
            document.Kind,
            document.RecordKind,
            document.Number,
            document.Parties,
            document.ValidFrom,
            document.ValidTo,
            document.IssuedUtc,
            document.State,
            document.RevokedUtc,
            newer?.Number,
            newer?.CheckCode,
            document.TextHash,
            document.IsDemo
        );
    }

    /// <summary>All documents of a record, newest first. The caller has asked the record's own rule.</summary>
    public async Task<IReadOnlyList<IssuedDocument>> OfAsync(
        Guid recordId,
        CancellationToken cancel
    ) =>
        await data
            .IssuedDocuments.AsNoTracking()
            .Where(document => document.RecordId == recordId)
            .OrderByDescending(document => document.IssuedUtc)
            .ToListAsync(cancel);
}
