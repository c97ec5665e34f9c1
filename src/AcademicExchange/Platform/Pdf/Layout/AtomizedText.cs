using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Bidi;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>
/// A text without forced breaks, resolved for direction and cut into shaped atoms. Runs of another language than the paragraph's are
/// isolated, so that each keeps its own order and disturbs none.
/// </summary>
internal sealed class AtomizedText
{
    private readonly List<int> _letters = [];
    private readonly List<Run> _runs = [];
    private readonly Language _language;
    private readonly TextStyle _style;

    private AtomizedText(Language language, TextStyle style)
    {
        _language = language;
        _style = style;
    }

    public BidiParagraph Bidi { get; private set; } = null!;
    public List<Atom> Atoms { get; } = [];
    public TextStyle Style => _style;
    public bool RightToLeft => _language == Language.Fa;

    /// <summary>One text a forced line of the paragraph.</summary>
    public static IEnumerable<AtomizedText> Of(Paragraph paragraph, TextStyle style)
    {
        var text = new AtomizedText(paragraph.Language, style);
        foreach (var run in paragraph.Runs)
        {
            string[] lines = RunText.Clean(run.Text).Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    yield return text.Cut();
                    text = new AtomizedText(paragraph.Language, style);
                }
                text.Add(run, lines[i]);
            }
        }
        yield return text.Cut();
    }

    private void Add(Run run, string line)
    {
        bool foreign = run.Language != _language;
        if (foreign)
        {
            Add(run, run.Language == Language.Fa ? 0x2067 : 0x2066);
        }
        foreach (var letter in line.EnumerateRunes())
        {
            Add(run, letter.Value);
        }
        if (foreign)
        {
            Add(run, 0x2069);
        }
    }

    private void Add(Run run, int letter)
    {
        _letters.Add(letter);
        _runs.Add(run);
    }

    private AtomizedText Cut()
    {
        Bidi = new BidiParagraph([.. _letters], RightToLeft ? 1 : 0);
        int start = 0;
        while (start < _letters.Count)
        {
            int end = start + 1;
            while (end < _letters.Count && !EndsBefore(end))
            {
                end++;
            }
            AddAtom(start, end);
            start = end;
        }
        return this;
    }

    private bool EndsBefore(int at) =>
        Bidi.Levels[at] != Bidi.Levels[at - 1]
        || !ReferenceEquals(_runs[at], _runs[at - 1])
        || Breaks.IsSpace(_letters[at])
        || Breaks.IsSpace(_letters[at - 1])
        || Breaks.IsAllowed(_letters, at);

    private void AddAtom(int start, int end)
    {
        var run = _runs[start];
        string text = string.Concat(
            _letters[start..end].Where(c => !Breaks.IsIgnored(c)).Select(char.ConvertFromUtf32)
        );
        if (text.Length == 0)
        {
            return;
        }
        byte level = Bidi.Levels[start];
        var face = run.Bold || _style.Bold ? FontFace.Bold : FontFace.Regular;
        var word = face.Shaper.Shape(text, int.IsOddInteger(level), run.Language);
        bool space = Breaks.IsSpace(_letters[start]);
        bool breakAfter = space || (end < _letters.Count && Breaks.IsAllowed(_letters, end));
        Atoms.Add(new Atom(word, run, level, start, end, WidthOf(word.Advance), space, breakAfter));
    }

    private double WidthOf(int advance) => advance * _style.Size / FontFace.Regular.File.UnitsPerEm;

    /// <summary>Cuts words that are wider than a line, so that every atom fits.</summary>
    public void Fit(double width)
    {
        int units = (int)(width * FontFace.Regular.File.UnitsPerEm / _style.Size);
        for (int i = 0; i < Atoms.Count; i++)
        {
            var atom = Atoms[i];
            if (atom.Word.Advance > units && atom.Word.PartAt(units) is (var head, { } tail))
            {
                Atoms[i] = atom with
                {
                    Word = head,
                    Width = WidthOf(head.Advance),
                    BreakAfter = true,
                };
                Atoms.Insert(i + 1, atom with { Word = tail, Width = WidthOf(tail.Advance) });
            }
        }
    }
}
