using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Institutions;

/// <summary>When the people of one institution are reminded; until it says so, when all are.</summary>
[ForRoles(Role.InternationalOfficer, Role.InstitutionAdministrator, Role.SystemAdministrator)]
public sealed class RemindersModel(
    InstitutionQueries institutions,
    ReminderRulesService rules,
    Show show
) : InstitutionPage(institutions)
{
    [BindProperty]
    public ReminderInput Input { get; set; } = new();

    public ReminderView Saved { get; private set; } = null!;

    public override int FormVersion => Carried(Saved.Version, Version);

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input = ReminderInput.Of(Saved.Days, show);
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () => rules.SetAsync(Institution.Id, Version, Input.ToDays(), Cancel),
            () => BackToRecord("Institutions.Reminders.Done"),
            PrepareAsync
        );

    public Task<IActionResult> OnPostResetAsync()
    {
        // What stands in the fields is thrown away.
        ModelState.Clear();
        return DoAsync(
            () => rules.ResetAsync(Institution.Id, Version, Cancel),
            () => BackToRecord("Institutions.Reminders.ResetDone"),
            async () =>
            {
                await PrepareAsync();
                Input = ReminderInput.Of(Saved.Days, show);
            }
        );
    }

    protected override string FieldOf(string rule) => ReminderInput.FieldOf(rule);

    private async Task PrepareAsync()
    {
        Saved = await rules.ViewAsync(Institution.Id, Cancel);
        Differences = IsStale ? Input.DifferencesTo(Saved.Days, Words, show) : [];
    }
}
