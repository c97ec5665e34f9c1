using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Something drawn at a place of its slice: points from the slice's top left corner, downwards.</summary>
internal abstract record Piece(double X, double Y);

/// <summary>A line of text; without a tag it is no content but decoration.</summary>
internal sealed record LinePiece(double X, double Y, TextLine Line, Tag? Tag) : Piece(X, Y);

/// <summary>A filled rectangle: rules, frames and grounds, never content.</summary>
internal sealed record FillPiece(double X, double Y, double Width, double Height, Ink Ink)
    : Piece(X, Y);

/// <summary>A QR code with this payload, square.</summary>
internal sealed record CodePiece(double X, double Y, double Size, string Payload, Tag? Tag)
    : Piece(X, Y);

/// <summary>What a bookmark shows, and how deep it stands.</summary>
internal sealed record Bookmark(int Level, string Title);

/// <summary>A strip of the text's full width that no page break goes through.</summary>
internal sealed record Slice(double Height, IReadOnlyList<Piece> Pieces)
{
    /// <summary>Empty room above; none at the top of a page.</summary>
    public double Gap { get; init; }

    public bool KeepWithNext { get; init; }

    public bool BreakBefore { get; init; }

    public Bookmark? Bookmark { get; init; }

    /// <summary>The header that stands again above this slice when a page begins with it.</summary>
    public Slice? Repeated { get; init; }
}
