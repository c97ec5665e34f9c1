namespace AcademicExchange.Benchmarks.Support;

/// <summary>Milliseconds of many repetitions.</summary>
internal static class Samples
{
    /// <param name="sorted">In ascending order, not empty.</param>
    /// <param name="share">0.5 is the median.</param>
    public static double At(IReadOnlyList<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
