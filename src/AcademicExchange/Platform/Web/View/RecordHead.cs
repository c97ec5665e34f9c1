using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Web.View;

/// <summary>The head of every record page (<c>_RecordHead</c>): what it is, where it stands, whose turn it is, what may be done.</summary>
public sealed record RecordHead
{
    public required string Title { get; init; }

    /// <summary>The language the title is written in, which may not be the reader's.</summary>
    public required Language TitleLanguage { get; init; }
    public required string Number { get; init; }
    public required string StateLabel { get; init; }
    public Tone StateTone { get; init; }

    /// <summary>The kind of record, above the title.</summary>
    public string? Kind { get; init; }
    public bool IsDemo { get; init; }
    public IReadOnlyList<Step> Life { get; init; } = [];

    /// <summary>Whose turn it is, for example "Your turn" or "Waiting for the legal office of Baku State University".</summary>
    public string? TurnText { get; init; }
    public bool IsReadersTurn { get; init; }
    public string? TurnSince { get; init; }
    public string? DueText { get; init; }
    public bool IsOverdue { get; init; }

    /// <summary>What follows after this turn.</summary>
    public string? NextText { get; init; }

    /// <summary>The page takes a step itself: what else could be done is folded away, so that its form comes first.</summary>
    public bool IsStep { get; init; }
    public IReadOnlyList<RecordAction> Actions { get; init; } = [];
    public IReadOnlyList<RecordTab> Tabs { get; init; } = [];
}
