using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record.Letters;

/// <summary>Issues one letter of a kind; the valid one before it in the same languages is replaced. Shown first as a draft, if wanted.</summary>
public sealed class IssueModel(LetterService service, LetterQueries queries) : LetterPage
{
    [BindProperty(SupportsGet = true)]
    public LetterKind? Kind { get; init; }

    [BindProperty]
    public LetterInput Input { get; set; } = new();

    /// <summary>Pressed instead of issuing it; a handler of its own would stay in the address of a form that comes back.</summary>
    [BindProperty]
    public bool Preview { get; init; }

    public IReadOnlyList<SelectListItem> Languages =>
        [
            .. LanguageFacts.All.Select(language => new SelectListItem(
                Words["Shell.Language." + language],
                language.Code()
            )),
        ];

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    /// <summary>The valid letters of this kind: one in the same languages will be replaced.</summary>
    public IReadOnlyList<IssuedDocument> Standing { get; private set; } = [];

    public override Refusal? Refused() =>
        Kind is { } kind
            ? RefusalOf(LetterRules.WhyNot(Visit, kind, Actor))
            : new Refusal(StatusCodes.Status404NotFound);

    public async Task OnGetAsync()
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
        var address = await queries.AddressAsync(Visit, Cancel);
        Input.Address = address.IsEmpty ? null : address.For(Language.En).Text;
        await PrepareAsync();
    }

    /// <summary>The paper as it would be, for whoever may issue it; nothing is kept.</summary>
    private Task<IActionResult> PreviewAsync()
    {
        byte[] drawn = [];
        return DoAsync(
            async () =>
                drawn = await service.PreviewAsync(
                    Id,
                    Version,
                    Kind!.Value,
                    Input.ToEntry(),
                    Act(),
                    Cancel
                ),
            () =>
                Download(
                    new MemoryStream(drawn),
                    "application/pdf",
                    $"{Visit.Number}-{Words["Documents.Draft"]}.pdf"
                ),
            PrepareAsync
        );
    }

    public Task<IActionResult> OnPostAsync() => Preview ? PreviewAsync() : IssueAsync();

    private Task<IActionResult> IssueAsync() =>
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
        Standing =
        [
            .. (await queries.OfAsync(Visit, Cancel))
                .Where(one => one.Kind == Kind && one.Document.State == DocumentState.Valid)
                .Select(one => one.Document),
        ];
    }
}
