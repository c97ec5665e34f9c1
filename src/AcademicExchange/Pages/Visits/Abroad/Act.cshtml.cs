using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>One step for many visits, each by its own table; the answer says what was done and what was not.</summary>
[ForRoles(Role.InternationalOfficer)]
public sealed class ActModel(AbroadList list, CrisisActions actions, SavedViews views)
    : AbroadTaskPage(list, views)
{
    [BindProperty, Required]
    public CrisisAction? Doing { get; set; }

    [BindProperty, StringLength(HistoryEntry.NoteLength)]
    public string? Note { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>The versions that the form showed, in the order of <see cref="AbroadTaskPage.Visit"/>.</summary>
    [BindProperty]
    public List<int> Versions { get; set; } = [];

    /// <summary>There after the step was taken.</summary>
    public IReadOnlyList<CrisisOutcome>? Outcomes { get; private set; }

    public IReadOnlyList<SelectListItem> Actions =>
        [
            .. Enum.GetValues<CrisisAction>()
                .Select(one => new SelectListItem(Words["Visits.Do." + one], one.ToString())),
        ];

    /// <summary>The version that the form carries on: the one first shown.</summary>
    public int VersionOf(AbroadRow row) =>
        Visit.IndexOf(row.Id) is >= 0 and var at && at < Versions.Count
            ? Versions[at]
            : row.Version;

    /// <summary>Why it was refused for one, in the reader's words.</summary>
    public string Why(RuleViolation refused) => Worded(refused);

    public Task<IActionResult> OnPostAsync()
    {
        if (Versions.Count != Visit.Count)
        {
            return Task.FromResult<IActionResult>(BadRequest());
        }

        return DoAsync(
            async () =>
            {
                List<ChosenVisit> chosen =
                [
                    .. Visit.Zip(Versions, (id, version) => new ChosenVisit(id, version)),
                ];
                await ChooseAsync();
                Outcomes = await actions.TakeAsync(Doing!.Value, chosen, Day, Act(Note), Cancel);
                await ChooseAsync();
            },
            Page,
            AgainAsync
        );
    }

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "note-required" => nameof(Note),
            "agreement.day-missing" => nameof(Day),
            _ => "",
        };
}
