using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Desk;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Admin.Emergency;

/// <summary>Opens the records of one institution to the system administrator, for a reason and an hour (T8).</summary>
[ForRoles(Role.SystemAdministrator, Hidden = true)]
public sealed class IndexModel(
    EmergencyDesk desk,
    InstitutionQueries institutions,
    TimeProvider clock
) : ExchangePage
{
    public sealed class EmergencyInput
    {
        /// <summary>Of this form: sent twice it opens one access.</summary>
        public Guid Key { get; set; } = Guid.CreateVersion7();

        [Required]
        public Guid? Institution { get; set; }

        [Required, StringLength(EmergencyAccess.LongestReason)]
        public string? Reason { get; set; }
    }

    [BindProperty]
    public EmergencyInput Input { get; set; } = new();

    public IReadOnlyList<EmergencyLine> Lines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public bool IsOpen(EmergencyAccess access) => access.IsOpen(clock.GetUtcNow().UtcDateTime);

    public Task OnGetAsync(CancellationToken cancel) => PrepareAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(
            async () =>
            {
                if (
                    !await desk.OpenAsync(
                        Actor,
                        Input.Key,
                        Input.Institution!.Value,
                        Input.Reason!,
                        cancel
                    )
                )
                {
                    throw new RecordGone();
                }
            },
            () => Redirect(DeskLinks.Desk),
            () => PrepareAsync(cancel)
        );

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        await desk.CloseAsync(Actor, cancel);
        Say(Words["Admin.Emergency.Closed"]);
        return RedirectToPage();
    }

    protected override string FieldOf(string rule) =>
        rule == "emergency.reason" ? "Input.Reason" : "";

    private async Task PrepareAsync(CancellationToken cancel)
    {
        Lines = await desk.ListAsync(cancel);
        Institutions =
        [
            .. (await institutions.NamesAsync(cancel))
                .InOrder(Words.Language)
                .Select(one => new SelectListItem(
                    one.Name.For(Words.Language).Text,
                    one.Id.ToString()
                )),
        ];
    }
}
