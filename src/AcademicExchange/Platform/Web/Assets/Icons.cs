using System.Collections.Frozen;
using System.Reflection;

namespace AcademicExchange.Platform.Web.Assets;

/// <summary>The shapes of the icons that src/vendor/vendor.sh copied, read once from the program itself.</summary>
public static class Icons
{
    private const string Prefix = "Icons.";
    private static readonly FrozenDictionary<string, string> Shapes = Read();

    public static IReadOnlyCollection<string> Names => Shapes.Keys;

    /// <summary>The inner markup of the icon's svg on a 24 by 24 field; empty when there is no such icon.</summary>
    public static string ShapesOf(string name) => Shapes.GetValueOrDefault(name, "");

    private static FrozenDictionary<string, string> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(
                resource => resource[Prefix.Length..^".svg".Length],
                resource => Inner(assembly, resource)
            );
    }

    private static string Inner(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var svg = reader.ReadToEnd();
        return svg[
            (svg.IndexOf('>', StringComparison.Ordinal) + 1)..svg.LastIndexOf(
                "</svg>",
                StringComparison.Ordinal
            )
        ];
    }
}
