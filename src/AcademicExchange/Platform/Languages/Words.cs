using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace AcademicExchange.Platform.Languages;

/// <summary>
/// Every text of the program, by language and key, from the embedded files Words/*.json. Safe for all threads.
/// A missing text falls back to English, then to its key, and is logged once.
/// </summary>
public sealed class Words
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        AllowDuplicateProperties = false,
    };

    private readonly ConcurrentDictionary<(Language, string), bool> _reported = new();
    private readonly FrozenDictionary<string, string>[] _texts;
    private readonly ILogger<Words> _logger;

    public Words(ILogger<Words> logger)
        : this(logger, Load) { }

    /// <summary>For a text outside any request, where no logger is at hand.</summary>
    public Words()
        : this(NullLogger<Words>.Instance) { }

    internal Words(ILogger<Words> logger, Func<Language, Dictionary<string, string>> load)
    {
        _logger = logger;
        _texts = [.. LanguageFacts.All.Select(language => load(language).ToFrozenDictionary())];
    }

    /// <summary>The keys that this language has; guards compare them.</summary>
    public IReadOnlyCollection<string> Keys(Language language) => _texts[(int)language].Keys;

    /// <summary>Whether the key has a text in English, the language every key must have.</summary>
    public bool Has(string key) => _texts[(int)Language.En].ContainsKey(key);

    /// <summary>The text with {0}, {1} filled in; numbers are written in the digits of the language.</summary>
    public string Get(Language language, string key, params object?[] args)
    {
        var text = Find(language, key);
        return args.Length == 0
            ? text
            : string.Format(
                CultureInfo.InvariantCulture,
                text,
                Array.ConvertAll(args, argument => Write(language, argument))
            );
    }

    /// <summary>The text of a number of things: key.One or key.Other by the rules of the language, {0} is the number.</summary>
    public string Count(Language language, string key, long n, params object?[] more) =>
        Get(language, key + (language == Language.En && n == 1 ? ".One" : ".Other"), [n, .. more]);

    private string Find(Language language, string key)
    {
        if (_texts[(int)language].TryGetValue(key, out var text))
        {
            return text;
        }

        if (_reported.TryAdd((language, key), true))
        {
            _logger.LogWarning("No text for {Key} in {Language}", key, language.Code());
        }

        return _texts[(int)Language.En].GetValueOrDefault(key, key);
    }

    private static object? Write(Language language, object? argument) =>
        argument switch
        {
            long or int or short or byte => NumberText.Write(
                language,
                Convert.ToInt64(argument, CultureInfo.InvariantCulture)
            ),
            // [Range(0, double.MaxValue)] is a bound that no decimal holds.
            double bound when Math.Abs(bound) > 1e27 => bound,
            decimal or double or float => NumberText.Write(
                language,
                Convert.ToDecimal(argument, CultureInfo.InvariantCulture)
            ),
            _ => argument,
        };

    private static Dictionary<string, string> Load(Language language)
    {
        var source = typeof(Words).Assembly;
        var all = new Dictionary<string, string>();
        var names = source
            .GetManifestResourceNames()
            .Where(name =>
                name.StartsWith("Words.", StringComparison.Ordinal)
                && name.EndsWith($".{language.Code()}.json", StringComparison.Ordinal)
            );
        foreach (var name in names)
        {
            using var stream = source.GetManifestResourceStream(name)!;
            foreach (
                var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(
                    stream,
                    Strict
                )!
            )
            {
                if (!all.TryAdd(key, text))
                {
                    throw new InvalidDataException(
                        $"{name} repeats the key {key} of another file."
                    );
                }
            }
        }

        return all;
    }
}
