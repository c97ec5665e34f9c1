using System.Globalization;
using System.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>Writes the tree of tags, and the table that leads from marked pieces of pages back to their elements.</summary>
internal sealed class StructureWriter(PdfFile file, IReadOnlyList<int> pages)
{
    private readonly Dictionary<Tag, int> _numbers = [];

    /// <param name="marks">The elements of the marked pieces, page by page.</param>
    public int Write(Tag root, IReadOnlyList<IReadOnlyList<Tag>> marks)
    {
        int tree = file.Reserve();
        int document = WriteElement(root, tree);
        var parents = new StringBuilder();
        for (int page = 0; page < marks.Count; page++)
        {
            int entry = file.Add(PdfText.References(marks[page].Select(tag => _numbers[tag])));
            parents.Append(CultureInfo.InvariantCulture, $"{page} {PdfText.Reference(entry)} ");
        }
        int parentTree = file.Add($"<< /Nums [{parents}] >>");
        file.Write(
            tree,
            $"<< /Type /StructTreeRoot /K {PdfText.Reference(document)} /ParentTree {PdfText.Reference(parentTree)} "
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"/ParentTreeNextKey {pages.Count} >>"
                )
        );
        return tree;
    }

    private int WriteElement(Tag tag, int parent)
    {
        int number = file.Reserve();
        _numbers[tag] = number;
        var body = new StringBuilder(
            $"<< /Type /StructElem /S /{tag.Type} /P {PdfText.Reference(parent)}"
        );
        if (tag.Language is { } language)
        {
            body.Append(CultureInfo.InvariantCulture, $" /Lang ({language.Code()})");
        }
        if (tag.Alternative is not null)
        {
            body.Append(" /Alt ").Append(PdfText.String(tag.Alternative));
        }
        if (tag.ActualText is not null)
        {
            body.Append(" /ActualText ").Append(PdfText.String(tag.ActualText));
        }
        if (tag.Attributes is not null)
        {
            body.Append(CultureInfo.InvariantCulture, $" /A << {tag.Attributes} >>");
        }
        body.Append(" /K [");
        foreach (var child in tag.Children.Where(IsWanted))
        {
            body.Append(PdfText.Reference(WriteElement(child, number))).Append(' ');
        }
        foreach (var (page, mark) in tag.Content)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<< /Type /MCR /Pg {PdfText.Reference(pages[page])} /MCID {mark} >> "
            );
        }
        file.Write(number, body.Append("] >>").ToString());
        return number;
    }

    /// <summary>Elements without content say nothing, except cells, which keep the columns in line.</summary>
    private static bool IsWanted(Tag tag) =>
        tag.Type is "TD" or "TH" || tag.Content.Count > 0 || tag.Children.Any(IsWanted);
}
