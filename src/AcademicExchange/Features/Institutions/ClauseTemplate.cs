using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A clause of the catalogue: where it is used and its model texts.</summary>
public sealed class ClauseTemplate
{
    public required string Code { get; init; }

    public required int Order { get; set; }

    public required LocalText Title { get; set; }

    /// <summary>Agreement kinds in which it stands, comma-separated enum names.</summary>
    public required string Kinds { get; set; }

    /// <summary>Kinds in which an agreement must have it.</summary>
    public string MandatoryKinds { get; set; } = "";

    /// <summary>Model texts per kind; the key "" serves all kinds that have none of their own.</summary>
    public Dictionary<string, LocalText> Texts { get; set; } = [];

    public string? Regulates { get; set; }

    /// <summary>Raised by every edit; a save from an older one is refused.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<AgreementKind> KindsUsed => List(Kinds);

    public bool StandsIn(AgreementKind kind) => List(Kinds).Contains(kind);

    public bool IsMandatoryIn(AgreementKind kind) => List(MandatoryKinds).Contains(kind);

    /// <summary>The model text for this kind: its own, else the one that serves all.</summary>
    public LocalText TextFor(AgreementKind kind) =>
        Texts.GetValueOrDefault(kind.ToString()) ?? Texts.GetValueOrDefault("") ?? LocalText.Empty;

    /// <summary>New wording; agreements that were begun keep the one they began with.</summary>
    public void Reword(LocalText title, IReadOnlyDictionary<string, LocalText> texts)
    {
        Title = title;
        Texts = new Dictionary<string, LocalText>(texts);
        Version++;
    }

    private static AgreementKind[] List(string kinds) =>
        [
            .. kinds
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(Enum.Parse<AgreementKind>),
        ];
}
