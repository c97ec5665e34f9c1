using AcademicExchange.Platform.Languages;
using DiffPlex;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>A stretch of a text that stayed, went or came.</summary>
public sealed record Stretch(string Text, Change Change);

public enum Change
{
    Same,
    Removed,
    Added,
}

/// <summary>What became of one clause in one language.</summary>
public sealed record ClauseChange(
    string Code,
    LocalText Heading,
    Language Language,
    IReadOnlyList<Stretch> Stretches
)
{
    public bool IsSame => Stretches.All(stretch => stretch.Change == Change.Same);
}

/// <summary>Two versions compared, clause by clause and language by language, word by word.</summary>
public static class TextChanges
{
    public static IReadOnlyList<ClauseChange> Between(AgreementText older, AgreementText newer)
    {
        var languages = newer.Languages.Union(older.Languages).ToList();
        var codes = newer
            .Clauses.Select(clause => clause.Code)
            .Union(older.Clauses.Select(clause => clause.Code));
        return
        [
            .. from code in codes
            let before = older.Clauses.FirstOrDefault(clause => clause.Code == code)
            let after = newer.Clauses.FirstOrDefault(clause => clause.Code == code)
            from language in languages
            select new ClauseChange(
                code,
                (after ?? before)!.Heading,
                language,
                Compare(Whole(before, language), Whole(after, language))
            ),
        ];
    }

    /// <summary>Word by word; the result put together without the removed stretches is the newer text.</summary>
    public static IReadOnlyList<Stretch> Compare(string older, string newer)
    {
        if (older == newer)
        {
            return older.Length == 0 ? [] : [new Stretch(older, Change.Same)];
        }

        var diff = new Differ().CreateCustomDiffs(older, newer, ignoreWhiteSpace: false, Words);
        var stretches = new List<Stretch>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(stretches, diff.PiecesNew.AsSpan(at, block.InsertStartB - at), Change.Same);
            Add(
                stretches,
                diff.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA),
                Change.Removed
            );
            Add(
                stretches,
                diff.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB),
                Change.Added
            );
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(stretches, diff.PiecesNew.AsSpan(at), Change.Same);
        return stretches;
    }

    /// <summary>Words with the space or line break that follows, so that pieces put together are the text again.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ' ' or '\n')
            {
                words.Add(text[start..(at + 1)]);
                start = at + 1;
            }
        }

        words.Add(text[start..]);
        return [.. words];
    }

    private static string Whole(Clause? clause, Language language) =>
        clause is null
            ? ""
            : string.Join(
                '\n',
                new[] { clause.Heading[language], clause.Body[language] }.Where(part =>
                    !string.IsNullOrEmpty(part)
                )
            );

    private static void Add(List<Stretch> stretches, ReadOnlySpan<string> pieces, Change change)
    {
        if (pieces.Length > 0)
        {
            stretches.Add(new Stretch(string.Concat(pieces), change));
        }
    }
}
