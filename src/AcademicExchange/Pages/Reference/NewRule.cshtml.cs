using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Reference;

/// <summary>A new rule of the checklist.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class NewRuleModel(ChecklistRules rules, Show show, TimeProvider clock)
    : RuleFormPage(show, clock)
{
    /// <summary>The same form sent twice adds one rule.</summary>
    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty, Required]
    public ChecklistTask? Task { get; set; }

    public IReadOnlyList<SelectListItem> Tasks => Items<ChecklistTask>("Visits.Task.");

    public void OnGet() => (Input.Condition, Input.CheckedOn) = (RuleCondition.Always, Today);

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () => rules.AddAsync(Key, Task!.Value, Input.ToEntry(), Today, Act(), Cancel),
            Saved
        );
}
