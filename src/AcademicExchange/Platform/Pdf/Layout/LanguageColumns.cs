using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Where the columns of languages stand: left-to-right ones from the left in the order given, then right-to-left ones.</summary>
internal sealed class LanguageColumns
{
    private readonly Language[] _order;

    public LanguageColumns(IEnumerable<Language> languages)
    {
        _order = [.. languages.OrderBy(language => language == Language.Fa)];
        Width =
            (Theme.Width - (Theme.ColumnGap * (_order.Length - 1))) / Math.Max(1, _order.Length);
    }

    public int Count => _order.Length;

    public double Width { get; }

    public double XOf(Language language) =>
        Array.IndexOf(_order, language) * (Width + Theme.ColumnGap);
}
