using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The text in all its languages side by side, with the comments on each clause.</summary>
public sealed class TextModel(
    AgreementQueries queries,
    AgreementComments comments,
    Platform.Languages.Words words
) : AgreementPage
{
    private ILookup<string?, CommentLine> _comments = Enumerable
        .Empty<CommentLine>()
        .ToLookup(line => line.Comment.ClauseCode);

    /// <summary>A version by its number; without one, what the reader's side works with.</summary>
    [BindProperty(SupportsGet = true)]
    public int? No { get; init; }

    public AgreementVersion? Shown { get; private set; }

    /// <summary>Names of the fields of study in the places table.</summary>
    public IReadOnlyDictionary<string, LocalText> Fields { get; private set; } =
        new Dictionary<string, LocalText>();

    public bool MayEdit => Frame.Allows(AgreementAction.EditText);

    public override bool Permits(bool post) => !post || Actor.Is(Role.InternationalOfficer);

    public bool MayComment => AgreementAccess.MayComment(Agreement, Actor);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return No is not null && Shown is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostCommentAsync(Guid key, string? clause, string? text) =>
        DoAsync(
            () => comments.WriteAsync(key, Id, clause, text, isInternal: false, Act(), Cancel),
            () => Redirect(AgreementLinks.Text(Id) + "#clause-" + clause),
            LoadAsync
        );

    public Task<IActionResult> OnPostResolveAsync(Guid comment) =>
        DoAsync(
            () => comments.ResolveAsync(Id, comment, Act(), Cancel),
            () => Redirect(AgreementLinks.Text(Id)),
            LoadAsync
        );

    /// <summary>The columns: the reader's own language first, where the text has it.</summary>
    public IReadOnlyList<Language> Languages => [.. Shown!.Text.LanguagesFor(Words.Language)];

    /// <summary>What is still to be written; of a text that is approved and of older versions nobody asks.</summary>
    public OpenText OpenText =>
        field ??= new OpenText(Shown!.Text, Id, MayEdit)
        {
            IsHere = true,
            IsOpen = No is null && Agreement.State.IsBeingWritten(),
        };

    /// <summary>A text of a few clauses is seen at a glance.</summary>
    public bool HasContents => Shown!.Text.Clauses.Count > 5;

    public IHtmlContent Read(Clause clause, Language language) =>
        ClauseReading.Of(clause, language, Shown!.Text, words);

    public IEnumerable<CommentLine> CommentsOn(string code) => _comments[code];

    public string SideOf(CommentLine line) =>
        Frame.Parties[line.Comment.InstitutionId].Name.For(Words.Language).Text;

    private async Task LoadAsync()
    {
        Shown = No is { } no
            ? await queries.VersionAsync(Frame, no, Cancel)
            : await queries.VersionAsync(Frame, Cancel);
        Fields = await queries.FieldNamesAsync(Shown?.Text.Places ?? [], Cancel);
        _comments = (await queries.CommentsAsync(Frame, notes: false, Cancel)).ToLookup(line =>
            line.Comment.ClauseCode
        );
    }
}
