using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Reference;

/// <summary>The rules by which the checklist of a visit is made; the system administrator keeps them.</summary>
public sealed class ChecklistModel(ChecklistRules rules) : ExchangePage
{
    public IReadOnlyList<ChecklistRule> Rules { get; private set; } = [];

    public bool MayEdit => Actor.Is(Role.SystemAdministrator);

    /// <summary>For whom a rule holds, in words; empty where for all.</summary>
    public IReadOnlyList<string> Conditions(ChecklistRule rule) =>
        [
            .. Said(
                rule.Home,
                value => Words["Reference.Checklist.From", Words["Country." + value]]
            ),
            .. Said(
                rule.Host,
                value => Words["Reference.Checklist.Into", Words["Country." + value]]
            ),
            .. Said(
                rule.Passport,
                value => Words["Reference.Checklist.PassportOf", Words["Visits.Passport." + value]]
            ),
            .. rule.KindsNamed.Select(kind => Words["Visits.Kind." + kind]),
            .. Said(rule.MinDays, value => Words.Count("Reference.Checklist.MinDays", value)),
            .. Said(rule.MaxDays, value => Words.Count("Reference.Checklist.MaxDays", value)),
            .. rule.Condition == RuleCondition.Always
                ? Array.Empty<string>()
                : [Words["Reference.Checklist.Condition." + rule.Condition]],
        ];

    public async Task OnGetAsync() => Rules = await rules.AllAsync(HttpContext.RequestAborted);

    private static string[] Said<T>(T? value, Func<T, string> say)
        where T : struct => value is { } known ? [say(known)] : [];
}
