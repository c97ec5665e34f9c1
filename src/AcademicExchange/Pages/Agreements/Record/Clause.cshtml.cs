using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>One clause in its languages side by side.</summary>
public sealed class ClauseModel(AgreementService service, AgreementQueries queries) : AgreementPage
{
    public sealed class ClauseInput
    {
        [StringLength(300)]
        public string? HeadingEn { get; set; }

        [StringLength(300)]
        public string? HeadingFa { get; set; }

        [StringLength(300)]
        public string? HeadingAz { get; set; }

        [StringLength(20000)]
        public string? BodyEn { get; set; }

        [StringLength(20000)]
        public string? BodyFa { get; set; }

        [StringLength(20000)]
        public string? BodyAz { get; set; }

        public List<Language> Confirmed { get; set; } = [];
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; init; } = "";

    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    public override AgreementAction? Step => AgreementAction.EditText;

    public Clause Clause { get; private set; } = null!;

    public IReadOnlyList<Language> Languages { get; private set; } = [];

    public IReadOnlyList<Language> Lagging { get; private set; } = [];

    public IReadOnlyList<SelectListItem> LanguageChoices =>
        [
            .. Languages.Select(language => new SelectListItem(
                Words["Shell.Language." + language],
                language.ToString()
            )),
        ];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Input = new ClauseInput
        {
            HeadingEn = Clause.Heading.En,
            HeadingFa = Clause.Heading.Fa,
            HeadingAz = Clause.Heading.Az,
            BodyEn = Clause.Body.En,
            BodyFa = Clause.Body.Fa,
            BodyAz = Clause.Body.Az,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        return await DoAsync(() => service.WriteAsync(Id, Version, Edit, Act(), Cancel), Saved);
    }

    private AgreementText Edit(AgreementText text)
    {
        if (text.Clauses.All(clause => clause.Code != Code))
        {
            throw new RuleViolation("agreement.clause-gone");
        }

        var heading = new LocalText(Input.HeadingEn, Input.HeadingFa, Input.HeadingAz).OnOneLine();
        var body = new LocalText(Lines(Input.BodyEn), Lines(Input.BodyFa), Lines(Input.BodyAz));
        return text with
        {
            Clauses =
            [
                .. text.Clauses.Select(clause =>
                    clause.Code == Code ? clause.Edited(heading, body, Input.Confirmed) : clause
                ),
            ],
        };
    }

    /// <summary>Browsers send CR LF; the text keeps LF.</summary>
    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n");

    private RedirectResult Saved()
    {
        TempData.Say(Words["Agreements.Edit.Saved"]);
        return Redirect(AgreementLinks.Edit(Id));
    }

    private async Task<bool> LoadAsync()
    {
        var text = (await queries.VersionAsync(Frame, Cancel))?.Text;
        if (text?.Clauses.FirstOrDefault(clause => clause.Code == Code) is not { } clause)
        {
            return false;
        }

        (Clause, Languages, Lagging) = (
            clause,
            [.. text.LanguagesFor(Words.Language)],
            [.. clause.Lagging(text.Languages)]
        );
        return true;
    }
}
