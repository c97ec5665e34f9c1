namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>A slice on a page; <paramref name="Y"/> in points from the paper's top.</summary>
internal sealed record PlacedSlice(Slice Slice, double Y);

/// <summary>Stacks slices on pages: what is kept together moves to the next page as one, unless no page can hold it.</summary>
internal sealed class Paginator(double top, double bottom)
{
    private readonly List<List<PlacedSlice>> _pages =
    [
        [],
    ];
    private double _y;

    private bool AtTop => _pages[^1].Count == 0;

    public static IReadOnlyList<IReadOnlyList<PlacedSlice>> Paginate(
        IReadOnlyList<Slice> slices,
        double top,
        double bottom
    )
    {
        var paginator = new Paginator(top, bottom) { _y = top };
        for (int start = 0; start < slices.Count; )
        {
            int end = start;
            while (slices[end].KeepWithNext && end + 1 < slices.Count)
            {
                end++;
            }
            paginator.PlaceGroup(slices, start, end + 1);
            start = end + 1;
        }
        return paginator._pages;
    }

    private void PlaceGroup(IReadOnlyList<Slice> slices, int start, int end)
    {
        if (slices[start].BreakBefore && !AtTop)
        {
            NewPage(null);
        }
        double height = 0;
        for (int i = start; i < end; i++)
        {
            height += slices[i].Height + (i == start && AtTop ? 0 : slices[i].Gap);
        }
        double repeated = slices[start].Repeated?.Height ?? 0;
        if (!AtTop && _y + height > bottom && height + repeated <= bottom - top)
        {
            NewPage(slices[start].Repeated);
        }
        for (int i = start; i < end; i++)
        {
            double gap = AtTop ? 0 : slices[i].Gap;
            if (!AtTop && _y + gap + slices[i].Height > bottom)
            {
                NewPage(slices[i].Repeated);
            }
            Place(slices[i]);
        }
    }

    private void Place(Slice slice)
    {
        _y += AtTop ? 0 : slice.Gap;
        _pages[^1].Add(new PlacedSlice(slice, _y));
        _y += slice.Height;
    }

    private void NewPage(Slice? header)
    {
        _pages.Add([]);
        _y = top;
        if (header is not null)
        {
            Place(header);
        }
    }
}
