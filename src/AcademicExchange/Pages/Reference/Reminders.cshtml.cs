using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Reference;

/// <summary>When people are reminded whose institution has no rules of its own.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class RemindersModel(ReminderRulesService rules, Show show) : ExchangePage
{
    [BindProperty]
    public ReminderInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public int FormVersion => Carried(Saved.Version, Version);

    public ReminderView Saved { get; private set; } = null!;

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input = ReminderInput.Of(Saved.Days, show);
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () => rules.SetAsync(null, Version, Input.ToDays(), Cancel),
            () =>
            {
                Say(Words["Institutions.Reminders.Done"]);
                return RedirectToPage();
            },
            PrepareAsync
        );

    protected override string FieldOf(string rule) => ReminderInput.FieldOf(rule);

    private async Task PrepareAsync()
    {
        Saved = await rules.ViewAsync(null, Cancel);
        Differences = IsStale ? Input.DifferencesTo(Saved.Days, Words, show) : [];
    }
}
