using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>Notes that stay with the own side.</summary>
public sealed class NotesModel(AgreementComments comments, AgreementQueries queries) : AgreementPage
{
    public sealed class NoteInput
    {
        /// <summary>Made with the form: sent twice it is one note.</summary>
        public Guid Key { get; set; } = Guid.CreateVersion7();

        [Required, StringLength(AgreementComment.TextLength)]
        public string? Text { get; set; }
    }

    [BindProperty]
    public NoteInput Input { get; set; } = new();

    public IReadOnlyList<CommentLine> Lines { get; private set; } = [];

    public bool MayWrite => AgreementAccess.MayNote(Agreement, Actor);

    public override bool Permits(bool post) =>
        post ? MayWrite : AgreementAccess.SeesNotes(Agreement, Actor);

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () =>
                comments.WriteAsync(
                    Input.Key,
                    Id,
                    null,
                    Input.Text,
                    isInternal: true,
                    Act(),
                    Cancel
                ),
            () => Redirect(AgreementLinks.Notes(Id)),
            LoadAsync
        );

    private async Task LoadAsync() =>
        Lines = await queries.CommentsAsync(Frame, notes: true, Cancel);
}
