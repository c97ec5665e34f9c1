using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Web.View;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record.Letters;

/// <summary>Takes a letter back, with the reason.</summary>
public sealed class RevokeModel(LetterService service, LetterQueries queries) : LetterPage
{
    public sealed class RevokeInput
    {
        [StringLength(HistoryEntry.NoteLength)]
        public string? Note { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid LetterId { get; init; }

    [BindProperty]
    public RevokeInput Input { get; set; } = new();

    public IssuedDocument Letter { get; private set; } = null!;

    /// <summary>Who issues no letters of this visit revokes none; whose letter it is, is asked once it is known.</summary>
    public override Refusal? Refused() =>
        LetterAccess.WouldBe(Visit, Actor) == VisitWho.None
            ? RefusalOf(LetterRules.Area + ".not-yours")
            : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await queries.FindAsync(Visit, LetterId, Cancel) is not { } letter)
        {
            return NotFound();
        }

        Letter = letter;
        var rule =
            LetterRules.NotTheirs(Visit, LetterRules.KindOf(letter.Kind), Actor)
            ?? (letter.State == DocumentState.Valid ? null : LetterRules.Area + ".not-valid");
        return Shut(rule) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await queries.FindAsync(Visit, LetterId, Cancel) is not { } letter)
        {
            return NotFound();
        }

        Letter = letter;
        return Shut(LetterRules.NotTheirs(Visit, LetterRules.KindOf(letter.Kind), Actor))
            ?? await DoAsync(
                () => service.RevokeAsync(Id, Version, LetterId, Act(Input.Note), Cancel),
                () =>
                {
                    TempData.Say(Words["Letters.Said.Revoked"]);
                    return Redirect(LetterLinks.All(Id));
                }
            );
    }

    protected override string FieldOf(string rule) => rule == "note-required" ? "Input.Note" : "";

    private IActionResult? Shut(string? rule)
    {
        if (RefusalOf(rule) is not { } refusal)
        {
            return null;
        }

        HttpContext.Features.Set(refusal.Reason);
        return StatusCode(refusal.Status);
    }
}
