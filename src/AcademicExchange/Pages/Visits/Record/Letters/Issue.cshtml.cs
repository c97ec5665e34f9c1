using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record.Letters;

/// <summary>Issues one letter of a kind; the valid one before it is replaced.</summary>
public sealed class IssueModel(LetterService service, LetterQueries queries) : LetterPage
{
    [BindProperty(SupportsGet = true)]
    public LetterKind? Kind { get; init; }

    [BindProperty]
    public LetterInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Languages =>
        [
            .. LanguageFacts.All.Select(language => new SelectListItem(
                Words["Shell.Language." + language],
                language.Code()
            )),
        ];

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    /// <summary>The number of the valid letter of this kind.</summary>
    public string? Replaced { get; private set; }

    public override Refusal? Refused() =>
        Kind is { } kind
            ? RefusalOf(LetterRules.WhyNot(Visit, kind, Actor))
            : new Refusal(StatusCodes.Status404NotFound);

    public Task OnGetAsync()
    {
        // Those who send it read one language, those who ask for it mostly the other.
        var country = Kind is LetterKind.Invitation or LetterKind.Support
            ? Frame.HostInstitution.Country
            : Frame.HomeInstitution.Country;
        Input.Languages =
        [
            Language.En.Code(),
            (country == Country.IR ? Language.Fa : Language.Az).Code(),
        ];
        return PrepareAsync();
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () =>
                service.IssueAsync(
                    Id,
                    Version,
                    Input.Key,
                    Kind!.Value,
                    Input.ToEntry(),
                    Act(),
                    Cancel
                ),
            () =>
            {
                TempData.Say(Words["Letters.Said.Issued"]);
                return Redirect(LetterLinks.All(Id));
            },
            PrepareAsync
        );

    protected override string FieldOf(string rule) => LetterInput.FieldOf(rule);

    private async Task PrepareAsync()
    {
        var signers = await queries.SignersAsync(Visit, Kind!.Value, Cancel);
        Signers =
        [
            .. signers.Select(one => new SelectListItem(
                $"{one.Name.For(Words.Language)} · {Words["People.Role." + one.Role]}",
                one.PersonId.ToString()
            )),
        ];
        Replaced = (await queries.OfAsync(Visit, Cancel))
            .FirstOrDefault(one => one.Kind == Kind && one.Document.State == DocumentState.Valid)
            ?.Document.Number;
    }
}
