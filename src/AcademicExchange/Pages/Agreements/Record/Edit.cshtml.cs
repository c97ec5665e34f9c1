using System.Globalization;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The own side writes: terms here, each clause and the places on pages of their own.</summary>
public sealed class EditModel(
    AgreementService service,
    AgreementQueries queries,
    FirstText catalogue,
    Show show
) : AgreementPage
{
    [BindProperty]
    public TermsInput Input { get; set; } = new();

    public override AgreementAction? Step => AgreementAction.EditText;

    public AgreementText Text { get; private set; } = null!;

    /// <summary>A memorandum creates no exchange by itself.</summary>
    public bool HasPlaces => Agreement.Kind != AgreementKind.Memorandum;

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public bool HasCopy { get; private set; }

    public int CopyNo { get; private set; }

    public IReadOnlyList<TextGap> Gaps { get; private set; } = [];

    public IReadOnlySet<string> Mandatory { get; private set; } = new HashSet<string>();

    public IReadOnlyList<SelectListItem> Addable { get; private set; } = [];

    public IReadOnlyList<SelectListItem> LanguageChoices =>
        [
            .. LanguageFacts.All.Select(language => new SelectListItem(
                Words["Shell.Language." + language],
                language.ToString()
            )),
        ];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = TermsInput.Of(Text);
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () => service.WriteAsync(Id, Version, Input.ApplyTo, Act(), Cancel),
            Saved,
            async () =>
            {
                await LoadAsync();
                Differences = IsStale
                    ? Input.DifferencesFrom(TermsInput.Of(Text), Words, show)
                    : [];
            }
        );

    /// <summary>What the text still wants.</summary>
    public OpenText OpenText => field ??= new(Text, Id, MayEdit: true);

    /// <summary>Those of the text, the reader's own first.</summary>
    public IEnumerable<Language> Languages => Text.LanguagesFor(Words.Language);

    /// <summary>What a field wants: where it is empty, or which languages miss it.</summary>
    public string? HintFor(TermsInput.FieldInput field) =>
        OpenText.Of(field.Name) switch
        {
            null => null,
            { IsEmpty: true } => Words["Agreements.Edit.FieldEmpty"],
            var open => OpenText.MissingIn(open, Words, show),
        };

    /// <summary>Some language of the text has no value of its own; it may be said that another's holds there too.</summary>
    public bool LacksLanguage(TermsInput.FieldInput field) =>
        Text.Languages.Count > 1
        && Text.Languages.Any(language => string.IsNullOrWhiteSpace(field.Value[language]));

    public Task<IActionResult> OnPostMoveAsync(string? code, int by) =>
        ChangeAsync(text => text with { Clauses = Moved(text.Clauses, code, Math.Sign(by)) });

    public Task<IActionResult> OnPostRemoveAsync(string? code) =>
        ChangeAsync(
            text => text with { Clauses = [.. text.Clauses.Where(clause => clause.Code != code)] },
            async () =>
            {
                if (
                    code is not null
                    && (await catalogue.MandatoryAsync(Agreement.Kind, Cancel)).Contains(code)
                )
                {
                    throw new RuleViolation("agreement.clause-mandatory");
                }
            }
        );

    /// <summary>A clause of the catalogue, or with an empty code one of the parties' own.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? code)
    {
        var clause = string.IsNullOrEmpty(code)
            ? null
            : await catalogue.ClauseAsync(code, Agreement.Kind, Cancel);
        return await ChangeAsync(text =>
            text.Clauses.Any(present => present.Code == code)
                ? text
                : text with
                {
                    Clauses = [.. text.Clauses, clause ?? Own(text)],
                }
        );
    }

    public Task<IActionResult> OnPostDropAsync()
    {
        ModelState.Clear();
        return DoAsync(
            () => service.DropWorkingCopyAsync(Id, Version, Act(), Cancel),
            () => Redirect(AgreementLinks.Text(Id)),
            LoadAsync
        );
    }

    public string Say(TextGap gap)
    {
        var clause = gap.ClauseCode is { } code
            ? Text.Clauses.First(found => found.Code == code).TitleFor(Words).Text
            : "";
        return Words[
            "Agreements.Gap." + gap.Code,
            clause,
            gap.Language is { } language ? Words["Shell.Language." + language] : ""
        ];
    }

    private Task<IActionResult> ChangeAsync(
        Func<AgreementText, AgreementText> edit,
        Func<Task>? first = null
    )
    {
        // The terms' form is another one; its fields were not sent.
        ModelState.Clear();
        return DoAsync(
            async () =>
            {
                await (first?.Invoke() ?? Task.CompletedTask);
                await service.WriteAsync(Id, Version, edit, Act(), Cancel);
            },
            Saved,
            async () =>
            {
                await LoadAsync();
                Input = TermsInput.Of(Text);
            }
        );
    }

    private RedirectResult Saved()
    {
        TempData.Say(Words["Agreements.Edit.Saved"]);
        return Redirect(AgreementLinks.Edit(Id));
    }

    private static Clause Own(AgreementText text)
    {
        var number = 1;
        while (text.Clauses.Any(clause => clause.Code == Code(number)))
        {
            number++;
        }

        return new Clause(Code(number), LocalText.Empty, LocalText.Empty);

        static string Code(int number) =>
            Clause.OwnPrefix + number.ToString(CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<Clause> Moved(IReadOnlyList<Clause> clauses, string? code, int by)
    {
        var list = clauses.ToList();
        var from = list.FindIndex(clause => clause.Code == code);
        var to = from + by;
        if (from >= 0 && to >= 0 && to < list.Count)
        {
            (list[from], list[to]) = (list[to], list[from]);
        }

        return list;
    }

    private async Task LoadAsync()
    {
        var version = (await queries.VersionAsync(Frame, Cancel))!;
        (Text, HasCopy, CopyNo) = (version.Text, !version.IsShared, version.No);
        Gaps = TextGaps.Of(Text);
        Mandatory = await catalogue.MandatoryAsync(Agreement.Kind, Cancel);
        Addable =
        [
            .. (await catalogue.AddableAsync(Agreement.Kind, Text, Cancel)).Select(
                clause => new SelectListItem(clause.TitleFor(Words).Text, clause.Code)
            ),
        ];
    }
}
