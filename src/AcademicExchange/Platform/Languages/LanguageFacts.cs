using System.Collections.Immutable;
using System.Globalization;

namespace AcademicExchange.Platform.Languages;

/// <summary>What is always true of each language: its code, direction, own name and culture.</summary>
public static class LanguageFacts
{
    private static readonly CultureInfo[] Cultures =
    [
        CultureInfo.GetCultureInfo("en"),
        CultureInfo.GetCultureInfo("fa"),
        CultureInfo.GetCultureInfo("az"),
    ];

    /// <summary>What an address asks a language by: "?ui-culture=fa".</summary>
    public const string QueryKey = "ui-culture";

    /// <summary>All languages, in the order in which menus offer them.</summary>
    public static ImmutableArray<Language> All { get; } = [Language.En, Language.Fa, Language.Az];

    extension(Language language)
    {
        /// <summary>The language of the current request or job, by CurrentUICulture.</summary>
        public static Language Current => Language.From(CultureInfo.CurrentUICulture.Name);

        /// <summary>en, fa or az: for lang attributes, file names, claims and cookies.</summary>
        public string Code() =>
            language switch
            {
                Language.Fa => "fa",
                Language.Az => "az",
                _ => "en",
            };

        /// <summary>rtl or ltr, for dir attributes.</summary>
        public string Direction() => language == Language.Fa ? "rtl" : "ltr";

        /// <summary>The language's name in itself, for the language menu.</summary>
        public string NativeName() =>
            language switch
            {
                Language.Fa => "فارسی",
                Language.Az => "Azərbaycanca",
                _ => "English",
            };

        /// <summary>The neutral culture: for CurrentUICulture and for collation, never to format or parse.</summary>
        public CultureInfo Culture() => Cultures[(int)language];

        /// <summary>Reads a code or a culture name by its language part (fa-IR, az-Latn-AZ); English where it is none of ours.</summary>
        public static Language From(string? code) =>
            Language.TryFrom(code, out var found) ? found : Language.En;

        /// <summary>As From, but says whether the code names one of the three languages.</summary>
        public static bool TryFrom(string? code, out Language found)
        {
            var part = code.AsSpan().Trim();
            var end = part.IndexOfAny('-', '_');
            part = end < 0 ? part : part[..end];
            foreach (var one in All)
            {
                if (part.Equals(one.Code(), StringComparison.OrdinalIgnoreCase))
                {
                    found = one;
                    return true;
                }
            }

            found = Language.En;
            return false;
        }
    }
}
