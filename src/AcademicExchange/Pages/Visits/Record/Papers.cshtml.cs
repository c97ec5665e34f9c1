using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>CV, work plan and other papers of a proposal; the visitor adds them, those who decide read them.</summary>
public sealed class PapersModel(VisitPapers papers) : VisitPage
{
    public sealed class PaperInput
    {
        /// <summary>Of this form: sent twice it keeps one file.</summary>
        public Guid Key { get; set; } = Guid.CreateVersion7();

        [Required]
        public PaperKind? Kind { get; set; }

        public IFormFile? File { get; set; }
    }

    [BindProperty]
    public PaperInput Input { get; set; } = new();

    /// <summary>Adding and taking back are open to the same person; which of them is open now, the verb says.</summary>
    public override VisitAction? Step => OnlySending(VisitAction.Attach);

    public bool Reads => VisitAccess.ReadsPapers(Visit, Actor);

    public bool MayAdd => Frame.Allows(VisitAction.Attach);

    public bool MayRemove => Frame.Allows(VisitAction.Detach);

    public bool IsStep => MayRemove;

    public IReadOnlyList<PaperView> Shown { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            .. Enum.GetValues<PaperKind>()
                .Select(kind => new SelectListItem(
                    Words["Visits.Papers.Kind." + kind],
                    kind.ToString()
                )),
        ];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAddAsync()
    {
        this.OnlyCheck(nameof(Input));
        return ChangeAsync(
            () =>
                papers.AddAsync(
                    Id,
                    Version,
                    Input.Key,
                    Input.Kind!.Value,
                    Input.File is { } file
                        ? new Upload(file.FileName, file.Length, file.OpenReadStream)
                        : null,
                    Act(),
                    Cancel
                ),
            "Visits.Done.Attach"
        );
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid paper)
    {
        this.OnlyCheck(nameof(paper));
        return ChangeAsync(
            () => papers.RemoveAsync(Id, Version, paper, Act(), Cancel),
            "Visits.Done.Detach"
        );
    }

    protected override string FieldOf(string rule) =>
        rule == "visit.paper-missing" || rule.StartsWith("file.", StringComparison.Ordinal)
            ? "Input.File"
            : "";

    private Task<IActionResult> ChangeAsync(Func<Task> change, string done) =>
        DoAsync(
            change,
            () =>
            {
                TempData.Say(Words[done]);
                return Redirect(PreparationLinks.Papers(Id));
            },
            LoadAsync
        );

    private async Task LoadAsync() => Shown = await papers.OfAsync(Frame, Cancel);
}
