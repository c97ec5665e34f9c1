using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Platform.Web;

/// <summary>
/// Counts what the framework and the program measure and writes it in the text format of Prometheus, at /metrics, for this machine only
/// (others get 404). Histograms are given as count and sum.
/// </summary>
public sealed class Metrics : IHostedService, IDisposable
{
    private static readonly HashSet<string> Meters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        OutboxMeter.Name,
    ];

    private readonly ConcurrentDictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((i, v, tags, _) => Take(i, v, tags));
        _listener.SetMeasurementEventCallback<long>((i, v, tags, _) => Take(i, v, tags));
        _listener.SetMeasurementEventCallback<double>((i, v, tags, _) => Take(i, v, tags));
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    /// <summary>All values, a line each.</summary>
    public string Text()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (name, value) in _values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(name)
                .Append(' ')
                .Append(value.ToString(CultureInfo.InvariantCulture))
                .Append('\n');
        }

        return text.ToString();
    }

    private void Take(
        Instrument instrument,
        double value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags
    )
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_');
        var labels = Labels(tags);
        if (
            instrument
            is ObservableInstrument<long>
                or ObservableInstrument<double>
                or ObservableInstrument<int>
        )
        {
            _values[name + labels] = value;
        }
        else if (instrument is Histogram<double> or Histogram<long> or Histogram<int>)
        {
            Raise(name + "_count" + labels, 1);
            Raise(name + "_sum" + labels, value);
        }
        else
        {
            Raise(name + labels, value);
        }
    }

    private void Raise(string name, double by) =>
        _values.AddOrUpdate(name, static (_, add) => add, static (_, now, add) => now + add, by);

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var labels = new StringBuilder("{");
        foreach (var (key, value) in tags)
        {
            labels
                .Append(labels.Length > 1 ? "," : "")
                .Append(key.Replace('.', '_'))
                .Append("=\"")
                .Append(
                    Convert
                        .ToString(value, CultureInfo.InvariantCulture)
                        ?.Replace("\\", "\\\\", StringComparison.Ordinal)
                        .Replace("\"", "\\\"", StringComparison.Ordinal)
                        .ReplaceLineEndings(" ")
                )
                .Append('"');
        }

        return labels.Append('}').ToString();
    }
}
