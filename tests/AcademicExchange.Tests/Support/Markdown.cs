using System.Text;

namespace AcademicExchange.Tests.Support;

/// <summary>A generated page, line by line.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public Markdown Row(params IEnumerable<string> cells) =>
        Line("| " + string.Join(" | ", cells) + " |");

    /// <summary>The head of a table with its rule.</summary>
    public Markdown Head(params IReadOnlyList<string> cells) =>
        Row(cells).Row(cells.Select(_ => "---"));

    public override string ToString() => _text.ToString();
}
