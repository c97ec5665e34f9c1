using System.Globalization;
using AcademicExchange.Platform.Pdf.Layout;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>A bookmark at its place; <paramref name="Y"/> from the page's bottom.</summary>
internal sealed record PlacedBookmark(Bookmark Bookmark, int Page, double Y);

/// <summary>Writes the bookmarks as a tree by their levels.</summary>
internal sealed class OutlineWriter(PdfFile file, IReadOnlyList<int> pages)
{
    private sealed class Node
    {
        public required int Number { get; init; }
        public required int Level { get; init; }
        public PlacedBookmark? Mark { get; init; }
        public List<Node> Children { get; } = [];
    }

    /// <summary>The number of the outline; null without bookmarks.</summary>
    public int? Write(IReadOnlyList<PlacedBookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return null;
        }
        var root = new Node { Number = file.Reserve(), Level = 0 };
        var open = new Stack<Node>([root]);
        foreach (var mark in bookmarks)
        {
            while (open.Peek().Level >= mark.Bookmark.Level)
            {
                open.Pop();
            }
            var node = new Node
            {
                Number = file.Reserve(),
                Level = mark.Bookmark.Level,
                Mark = mark,
            };
            open.Peek().Children.Add(node);
            open.Push(node);
        }
        file.Write(root.Number, $"<< /Type /Outlines {Ends(root)} >>");
        WriteChildren(root);
        return root.Number;
    }

    private void WriteChildren(Node parent)
    {
        for (int i = 0; i < parent.Children.Count; i++)
        {
            var node = parent.Children[i];
            var mark = node.Mark!;
            string siblings =
                (i > 0 ? $"/Prev {PdfText.Reference(parent.Children[i - 1].Number)} " : "")
                + (
                    i < parent.Children.Count - 1
                        ? $"/Next {PdfText.Reference(parent.Children[i + 1].Number)} "
                        : ""
                );
            string top = Math.Round(mark.Y).ToString(CultureInfo.InvariantCulture);
            file.Write(
                node.Number,
                $"<< /Title {PdfText.String(mark.Bookmark.Title)} /Parent {PdfText.Reference(parent.Number)} {siblings}{Ends(node)} "
                    + $"/Dest [{PdfText.Reference(pages[mark.Page])} /XYZ null {top} null] >>"
            );
            WriteChildren(node);
        }
    }

    private static string Ends(Node node) =>
        node.Children.Count == 0
            ? ""
            : $"/First {PdfText.Reference(node.Children[0].Number)} /Last {PdfText.Reference(node.Children[^1].Number)} "
                + string.Create(CultureInfo.InvariantCulture, $"/Count {CountOf(node)}");

    private static int CountOf(Node node) => node.Children.Sum(child => 1 + CountOf(child));
}
