using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Reference;

/// <summary>On which side of its anchor a due day lies.</summary>
public enum DueSide
{
    Before,
    After,
}

/// <summary>A rule of the checklist, as it is typed.</summary>
public sealed class RuleInput
{
    private const int MostOrder = 9999;

    [Required, Range(1, MostOrder)]
    public int? Order { get; set; }

    public Country? Home { get; set; }

    public Country? Host { get; set; }

    public PassportGroup? Passport { get; set; }

    public VisitKind[] Kinds { get; set; } = [];

    [Range(1, ChecklistRule.MostDays)]
    public int? MinDays { get; set; }

    [Range(1, ChecklistRule.MostDays)]
    public int? MaxDays { get; set; }

    [Required]
    public RuleCondition? Condition { get; set; }

    [Required]
    public VisitWho? Owner { get; set; }

    [Required]
    public ChecklistStage? Stage { get; set; }

    [Required, Range(0, ChecklistRule.MostDays)]
    public int? Count { get; set; }

    [Required]
    public DueSide? Side { get; set; }

    [Required]
    public DueUnit? Unit { get; set; }

    [Required]
    public DueAnchor? Anchor { get; set; }

    [Required, StringLength(ChecklistRule.AboutLength)]
    public string? AboutEn { get; set; }

    [Required, StringLength(ChecklistRule.AboutLength)]
    public string? AboutFa { get; set; }

    [Required, StringLength(ChecklistRule.AboutLength)]
    public string? AboutAz { get; set; }

    [Required, StringLength(ChecklistRule.SourceLength)]
    public string? Source { get; set; }

    public DateOnly? CheckedOn { get; set; }

    public bool IsOff { get; set; }

    public static RuleInput Of(ChecklistRule rule) =>
        new()
        {
            Order = rule.Order,
            Home = rule.Home,
            Host = rule.Host,
            Passport = rule.Passport,
            Kinds = rule.KindsNamed,
            MinDays = rule.MinDays,
            MaxDays = rule.MaxDays,
            Condition = rule.Condition,
            Owner = rule.Owner,
            Stage = rule.Stage,
            Count = Math.Abs(rule.Offset),
            Side = rule.Offset < 0 ? DueSide.Before : DueSide.After,
            Unit = rule.Unit,
            Anchor = rule.Anchor,
            AboutEn = rule.About.En,
            AboutFa = rule.About.Fa,
            AboutAz = rule.About.Az,
            Source = rule.Source,
            CheckedOn = rule.CheckedOn,
            IsOff = rule.IsOff,
        };

    /// <summary>Of a form that is valid.</summary>
    public RuleEntry ToEntry() =>
        new()
        {
            Order = Order!.Value,
            Home = Home,
            Host = Host,
            Passport = Passport,
            Kinds = string.Join(',', Kinds.Distinct().Order()),
            MinDays = MinDays,
            MaxDays = MaxDays,
            Condition = Condition!.Value,
            Owner = Owner!.Value,
            Stage = Stage!.Value,
            Offset = Side == DueSide.Before ? -Count!.Value : Count!.Value,
            Unit = Unit!.Value,
            Anchor = Anchor!.Value,
            About = new LocalText(AboutEn, AboutFa, AboutAz),
            Source = Source,
            CheckedOn = CheckedOn,
            IsOff = IsOff,
        };

    /// <summary>The field of which a rule speaks.</summary>
    public static string FieldOf(string rule) =>
        rule switch
        {
            "checklist-rule.owner" => "Input.Owner",
            "checklist-rule.one-country" => "Input.Host",
            "checklist-rule.lengths" => "Input.MaxDays",
            "checklist-rule.check-ahead" => "Input.CheckedOn",
            "checklist-rule.order-taken" => "Input.Order",
            _ => "",
        };

    /// <summary>What was saved meanwhile beside what was typed.</summary>
    public IReadOnlyList<Difference> DifferencesTo(
        ChecklistRule saved,
        ReaderWords words,
        Show show
    ) =>
        Difference.Of(
            Of(saved)
                .Said(words, show)
                .Zip(
                    Said(words, show),
                    (theirs, mine) =>
                        new Difference(words[theirs.Key], theirs.Text, mine.Text, theirs.Language)
                )
        );

    /// <summary>Every field in words.</summary>
    private IEnumerable<(string Key, string? Text, Language? Language)> Said(
        ReaderWords words,
        Show show
    )
    {
        yield return ("Reference.Checklist.Order", Number(Order), null);
        yield return ("Reference.Checklist.Home", Word("Country.", Home), null);
        yield return ("Reference.Checklist.Host", Word("Country.", Host), null);
        yield return ("Reference.Checklist.Passport", Word("Visits.Passport.", Passport), null);
        yield return (
            "Reference.Checklist.Kinds",
            show.List(Kinds.Distinct().Order().Select(kind => words["Visits.Kind." + kind])),
            null
        );
        yield return ("Reference.Checklist.Shortest", Number(MinDays), null);
        yield return ("Reference.Checklist.Longest", Number(MaxDays), null);
        yield return (
            "Reference.Checklist.Condition",
            Word("Reference.Checklist.Condition.", Condition),
            null
        );
        yield return ("Visits.Check.Owner", Word("Visits.Check.Owner.", Owner), null);
        yield return ("Reference.Checklist.Stage", Word("Reference.Checklist.Stage.", Stage), null);
        yield return ("Reference.Checklist.Count", Number(Count), null);
        yield return ("Reference.Checklist.Side", Word("Reference.Checklist.Side.", Side), null);
        yield return ("Reference.Checklist.Unit", Word("Reference.Checklist.Unit.", Unit), null);
        yield return (
            "Reference.Checklist.Anchor",
            Word("Reference.Checklist.Anchor.", Anchor),
            null
        );
        yield return ("Reference.Checklist.Told", AboutEn, Language.En);
        yield return ("Reference.Checklist.Told", AboutFa, Language.Fa);
        yield return ("Reference.Checklist.Told", AboutAz, Language.Az);
        yield return ("Reference.Routes.Source", Source, null);
        yield return (
            "Reference.Routes.Checked",
            CheckedOn is { } day ? show.DateBoth(day) : null,
            null
        );
        yield return (
            "Reference.Checklist.Off",
            IsOff ? words["Reference.Checklist.OffPill"] : null,
            null
        );

        string? Number(int? value) => value is { } known ? show.Number(known) : null;

        string? Word<T>(string prefix, T? value)
            where T : struct, Enum => value is { } known ? words[prefix + known] : null;
    }
}
