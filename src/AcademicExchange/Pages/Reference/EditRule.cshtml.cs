using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Reference;

/// <summary>Changes a rule of the checklist, switches it off, or renews its check.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class EditRuleModel(ChecklistRules rules, Show show, TimeProvider clock)
    : RuleFormPage(show, clock)
{
    [BindProperty]
    public int Version { get; set; }

    public int FormVersion => Carried(Rule.Version, Version);

    public ChecklistRule Rule { get; private set; } = null!;

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!await LoadAsync(key))
        {
            return NotFound();
        }

        Input = RuleInput.Of(Rule);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await LoadAsync(key))
        {
            return NotFound();
        }

        return await DoAsync(
            () => rules.RewordAsync(key, Version, Input.ToEntry(), Today, Cancel),
            Saved,
            async () =>
            {
                await LoadAsync(key);
                Differences = IsStale ? Input.DifferencesTo(Rule, Words, Show) : [];
            }
        );
    }

    /// <summary>Nothing has changed: somebody has made sure of it today.</summary>
    public async Task<IActionResult> OnPostCheckedAsync(string key)
    {
        ModelState.Clear();
        if (!await LoadAsync(key))
        {
            return NotFound();
        }

        Input = RuleInput.Of(Rule);
        return await DoAsync(
            () => rules.CheckAsync(key, Version, Today, Cancel),
            Saved,
            () => LoadAsync(key)
        );
    }

    private async Task<bool> LoadAsync(string key)
    {
        if (await rules.FindAsync(key, Cancel) is not { } rule)
        {
            return false;
        }

        Rule = rule;
        return true;
    }
}
