using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements;

/// <summary>A faculty member or head proposes an agreement; an office starts a draft.</summary>
[ForRoles(Role.Faculty, Role.DepartmentHead, Role.InternationalOfficer)]
public sealed class ProposeModel(AgreementService service, AgreementChoices choices) : ExchangePage
{
    public sealed class ProposeInput
    {
        /// <summary>Made with the form: sent twice it makes one agreement.</summary>
        public Guid Key { get; set; } = Guid.CreateVersion7();

        [Required]
        public AgreementKind? Kind { get; set; }

        [Required]
        public Guid? Partner { get; set; }

        public Guid? Unit { get; set; }

        public Guid? Parent { get; set; }

        [StringLength(300)]
        public string? TitleEn { get; set; }

        [StringLength(300)]
        public string? TitleFa { get; set; }

        [StringLength(300)]
        public string? TitleAz { get; set; }

        [Required, StringLength(Agreement.PurposeLength)]
        public string? Purpose { get; set; }
    }

    [BindProperty]
    public ProposeInput Input { get; set; } = new();

    public bool IsOffice => Actor.Is(Role.InternationalOfficer);

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            .. Enum.GetValues<AgreementKind>()
                .Select(kind => new SelectListItem(
                    Words["Agreements.Kind." + kind],
                    kind.ToString()
                )),
        ];

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync()
    {
        var title = new LocalText(Input.TitleEn, Input.TitleFa, Input.TitleAz);
        if (title.IsEmpty)
        {
            ModelState.AddModelError("Input.TitleEn", Words["Agreements.Propose.TitleMissing"]);
        }

        var id = Guid.Empty;
        return DoAsync(
            async () =>
            {
                var wanted = new NewAgreement(
                    "",
                    Input.Kind!.Value,
                    Actor.InstitutionId!.Value,
                    [Input.Partner!.Value],
                    title,
                    Input.Purpose,
                    Input.Unit,
                    Input.Parent
                )
                {
                    Id = Input.Key,
                };
                id = await service.ProposeAsync(wanted, Act(), HttpContext.RequestAborted);
            },
            () =>
            {
                TempData.Say(Words["Agreements.Done.Propose"]);
                return Redirect(AgreementLinks.Record(id));
            },
            LoadAsync
        );
    }

    private async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Partners = Items(await choices.PartnersAsync(Actor, cancel));
        Units = Items(await choices.UnitsAsync(Actor, cancel));
        Parents = Items(await choices.MemorandaAsync(Actor, cancel));
    }

    private List<SelectListItem> Items(IEnumerable<Choice> all) =>
        [
            .. all.Select(choice => new SelectListItem(
                    $"{choice.Code} {choice.Name.For(Words.Language).Text}".Trim(),
                    choice.Value
                ))
                .OrderBy(item => item.Text, Collation.For(Words.Language)),
        ];
}
