using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Data.Demo;

/// <summary>One agreement of agreements.json: what it says and what happened to it. Days are counted from today.</summary>
internal sealed record DemoAgreement(
    string Key,
    string Number,
    AgreementKind Kind,
    string A,
    string B,
    LocalText Title,
    AgreementState State,
    Language Prevailing,
    int NoticeMonths,
    int ReviewMonths,
    int Originals,
    IReadOnlyList<string> Fields,
    IReadOnlyList<DemoEvent> Events
)
{
    /// <summary>Whose turn it is at the end: "A" or "B".</summary>
    public string? Turn { get; init; }

    public string? Parent { get; init; }

    public int? StartDay { get; init; }

    public int? EndDay { get; init; }

    public string? UnitA { get; init; }

    /// <summary>Values of the braces: a person's e-mail address, or a text in three languages.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } =
        new Dictionary<string, JsonElement>();

    public IReadOnlyList<DemoPlace> Places { get; init; } = [];

    public IReadOnlyList<DemoRemark> Comments { get; init; } = [];

    public IReadOnlyList<DemoRemark> Notes { get; init; } = [];
}

/// <summary>Something that was done: the verb, by whom ("job" or an e-mail address), and what the verb asks for.</summary>
internal sealed record DemoEvent(int Day, string Do, string By)
{
    public string? Note { get; init; }

    public StepDecision Decision { get; init; }

    public string? Number { get; init; }

    public string? Remark { get; init; }

    public IReadOnlyList<DemoChange> Changes { get; init; } = [];

    public string? Successor { get; init; }

    public int LastDay { get; init; }

    /// <summary>Signed on paper by this person; the office records it.</summary>
    public string? Signer { get; init; }
}

/// <summary>Pieces of a clause that are replaced; a language left out lags behind.</summary>
internal sealed record DemoChange(string Clause, IReadOnlyDictionary<string, string[]> Replace);

/// <param name="Direction">"AtoB" or "BtoA".</param>
/// <param name="AcademicYear">0 is the academic year that contains today.</param>
internal sealed record DemoPlace(
    string Direction,
    string Level,
    string Isced,
    Language Language,
    string Cefr,
    int AcademicYear,
    int Number,
    int Months
);

/// <summary>A comment that both sides read, or a note of one side.</summary>
internal sealed record DemoRemark(int Day, string By, string Text, string? Clause = null);

/// <summary>The shipped content of the demonstration.</summary>
internal static class DemoContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private sealed record Whole(IReadOnlyList<DemoAgreement> Agreements);

    public static IReadOnlyList<DemoAgreement> Agreements()
    {
        using var stream = Open("agreements.json");
        return JsonSerializer.Deserialize<Whole>(stream, Options)!.Agreements;
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> People() => Rows("people.csv");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) =>
        ReferenceData.Rows(Open(file));

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("Demo." + file)
        ?? throw new FileNotFoundException("Demo content " + file);
}
