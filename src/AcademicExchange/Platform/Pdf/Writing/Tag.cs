using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Layout;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>
/// An element of the logical structure (PDF/UA-1): what a piece of the page is, in which language, in reading order.
/// </summary>
internal sealed class Tag(string type, Language? language = null)
{
    private readonly List<Tag> _children = [];
    private readonly List<(int Page, int Mark)> _content = [];
    private Dictionary<Run, Tag>? _runs;

    public string Type => type;

    /// <summary>Null: that of the tag it stands in.</summary>
    public Language? Language => language;

    /// <summary>What a screen reader says in place of a picture.</summary>
    public string? Alternative { get; init; }

    /// <summary>
    /// The text in reading order, where the page holds letters in another one (right-to-left words): what assistive readers say.
    /// </summary>
    public string? ActualText { get; set; }

    /// <summary>Attribute dictionary of a table cell, such as the direction a header is for.</summary>
    public string? Attributes { get; init; }

    public IReadOnlyList<Tag> Children => _children;

    /// <summary>The marked pieces of pages that it consists of.</summary>
    public IReadOnlyList<(int Page, int Mark)> Content => _content;

    public Tag Add(Tag child)
    {
        _children.Add(child);
        return child;
    }

    public Tag Add(string childType, Language? childLanguage = null) =>
        Add(new Tag(childType, childLanguage));

    /// <summary>The element of a run: a span of its own where the runs of this one are of several languages.</summary>
    public Tag Of(Run run) =>
        _runs is not null && _runs.TryGetValue(run, out var span) ? span : this;

    /// <summary>Makes this the element of a text; <paramref name="mirrored"/> says which runs hold right-to-left words.</summary>
    public void Hold(IReadOnlyList<Run> runs, Predicate<Run> mirrored)
    {
        if (runs.All(run => run.Language == runs[0].Language))
        {
            ActualText = runs.Any(run => mirrored(run))
                ? RunText.Clean(string.Concat(runs.Select(run => run.Text)))
                : null;
            return;
        }
        _runs = new Dictionary<Run, Tag>(ReferenceEqualityComparer.Instance);
        foreach (var run in runs)
        {
            var span = new Tag("Span", run.Language)
            {
                ActualText = mirrored(run) ? RunText.Clean(run.Text) : null,
            };
            _runs[run] = Add(span);
        }
    }

    public void Mark(int page, int mark) => _content.Add((page, mark));
}
