using System.Diagnostics;
using AcademicExchange.Benchmarks.Support;
using AcademicExchange.Platform.Pdf;
using AcademicExchange.Tests.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>An agreement in three languages on four pages, from data to bytes. First means: first of the process.</summary>
internal static class PdfPart
{
    private const int Warm = 300;
    private const int Many = 300;

    public static async Task RunAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        using var renderer = new ManagedPdfRenderer(NullLogger<ManagedPdfRenderer>.Instance);
        var bytes = renderer.Render(PdfSamples.Agreement()).Length;
        var first = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        One(renderer, Warm);

        var (allocated, cpu) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage);
        var alone = Enumerable.Range(0, 3).Select(_ => One(renderer, Many)).Min();
        var cpuEach =
            (Environment.CpuUsage.TotalTime - cpu.TotalTime).TotalMilliseconds / (3 * Many);
        var allocatedEach =
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (3 * Many) / 1048576.0;

        List<double> both = [];
        for (var run = 0; run < 3; run++)
        {
            begun = Stopwatch.GetTimestamp();
            await Task.WhenAll(
                Enumerable.Range(0, 2).Select(_ => Task.Run(() => One(renderer, Many)))
            );
            both.Add(2 * Many / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        Report.Head("four-page agreement in three languages", "measured", "goal P1");
        Report.Row("first of the process, ms", Report.Number(first), "at most 300");
        Report.Row("later, one thread, ms", Report.Number(alone / Many), "at most 15");
        Report.Row("later, CPU-ms a document", Report.Number(cpuEach), "");
        Report.Row("one thread, documents/s", Report.Number(1000 * Many / alone), "");
        Report.Row("two threads, documents/s", Report.Number(both.Max()), "");
        Report.Row("size, KB", Report.Number(bytes / 1024.0), "at most 150");
        Report.Row("allocated a document, MiB", Report.Number(allocatedEach), "");
    }

    private static double One(ManagedPdfRenderer renderer, int count)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            renderer.Render(PdfSamples.Agreement());
        }

        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
