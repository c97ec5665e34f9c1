namespace AcademicExchange.Features.Desk;

/// <summary>One page of a list.</summary>
/// <param name="Number">The page, from 1; never behind the last.</param>
/// <param name="Total">Of the whole list; up to some seconds old where it has more pages than one.</param>
/// <param name="HasMore">There are more than <paramref name="Total"/>; nobody counted how many.</param>
public sealed record ListPage<T>(
    IReadOnlyList<T> Rows,
    int Number,
    int Total,
    bool HasMore = false
);
