using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits;

/// <summary>
/// First whom, then what and when: a visit that the reader proposes, or prepares for one of their people. It is kept as the visitor's draft.
/// </summary>
[ForRoles(Role.Faculty, Role.DepartmentHead, Role.InternationalOfficer)]
public sealed class NewModel(
    VisitService service,
    VisitPeople people,
    VisitChoices choices,
    ResearcherQueries researchers
) : ExchangePage, IVisitForm
{
    private const int MostFound = 100;

    /// <summary>The hosting offer that is taken up.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Offer { get; set; }

    /// <summary>The profile of the colleague who is to host.</summary>
    [BindProperty(SupportsGet = true, Name = "host")]
    public Guid? HostProfile { get; set; }

    [
        BindProperty(SupportsGet = true),
        System.ComponentModel.DataAnnotations.StringLength(MostFound)
    ]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The same form sent twice makes one visit.</summary>
    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>Whose visit it will be, where a head or an office prepares it; else the reader's own.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Visitor { get; set; }

    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public VisitChoices Choices => choices;

    /// <summary>The draft is kept for another day.</summary>
    [BindProperty]
    public bool Leave { get; set; }

    /// <summary>For whom the form has offered departments: of another they are known once that person is chosen.</summary>
    [BindProperty]
    public Guid? UnitsOf { get; set; }

    public HostChoice? Host { get; private set; }

    /// <summary>Colleagues to choose from, while nobody is chosen.</summary>
    public ListPage<ResearcherView> Found { get; private set; } = new([], 1, 0);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> OwnPeople { get; private set; } = [];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!VisitAccess.MayPropose(Actor))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Offer is null && HostProfile is null)
        {
            Found = await researchers.ListAsync(
                new DirectoryFilter(Q, Number: P, Except: Actor.InstitutionId),
                Actor,
                Cancel
            );
            return Page();
        }

        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!VisitAccess.MayPropose(Actor))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (Visitor is not null && Visitor != UnitsOf)
        {
            await PrepareAsync();
            if (Units.Count > 1)
            {
                return await RefuseAsync("Input.Unit", Words["Visits.New.WhichUnit"]);
            }
        }

        var id = Key;
        return await DoAsync(
            async () =>
                id = await service.BeginAsync(Key, Host!, Visitor, Input.ToEntry(), Act(), Cancel),
            () =>
            {
                // A draft is its visitor's: whoever prepared it does not see it again before it is submitted.
                var isOwn = Visitor is null || Visitor == Actor.PersonId;
                TempData.Say(Words[isOwn ? "Visits.Done.Begin" : "Visits.New.Prepared"]);
                return Redirect(
                    !isOwn ? VisitLinks.List
                    : Leave ? VisitLinks.Record(id)
                    : VisitSteps.After(id, VisitSteps.What)
                );
            },
            PrepareAsync
        );
    }

    protected override string FieldOf(string rule) => VisitInput.FieldOf(rule);

    /// <summary>Null where the host is one whom this actor may ask.</summary>
    private async Task<IActionResult?> LoadAsync()
    {
        Host = await people.HostAsync(Offer, HostProfile, Actor, Cancel);
        return Host is null ? NotFound() : null;
    }

    private async Task PrepareAsync()
    {
        var own = Actor.InstitutionId!.Value;
        OwnPeople = await choices.OwnPeopleAsync(Actor, Cancel);
        var whose = Visitor ?? Actor.PersonId;
        Units =
            whose == Actor.PersonId || OwnPeople.Any(one => one.Value == whose.ToString())
                ? await choices.UnitsAsync(whose, own, Cancel)
                : [];
    }
}
