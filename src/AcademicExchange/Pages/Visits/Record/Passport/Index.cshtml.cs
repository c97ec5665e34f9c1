using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record.Passport;

/// <summary>The passport, masked; whole for one answer to a post that says why, and that the log keeps.</summary>
public sealed class IndexModel(PassportQueries queries, PassportReading reading) : VisitPage
{
    [BindProperty, StringLength(PassportReading.LongestReason)]
    public string? Reason { get; set; }

    /// <summary>The scan that is asked for.</summary>
    [BindProperty]
    public Guid Scan { get; init; }

    public PassportView View { get; private set; } = null!;

    /// <summary>There in the answer to the post only.</summary>
    public PassportData? Whole { get; private set; }

    public bool IsTraveller => PassportAccess.IsTraveller(Visit, Actor);

    public bool IsAskedFor => PassportAccess.IsAskedFor(Visit.State);

    public override Refusal? Refused() =>
        PassportAccess.DoorOf(Visit, Actor) switch
        {
            PassportDoor.Open => null,
            PassportDoor.Later => Refusal.OfStep(
                StatusCodes.Status409Conflict,
                Words["Rule.passport.not-yet"],
                VisitLinks.Record(Id)
            ),
            _ => Refusal.OfStep(
                StatusCodes.Status403Forbidden,
                Words["Rule.visit.not-yours"],
                VisitLinks.Record(Id)
            ),
        };

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            async () =>
            {
                Whole = await reading.ShowAsync(Frame, Reason, Act(), Cancel);
                await LoadAsync();
            },
            Page,
            LoadAsync
        );

    public Task<IActionResult> OnPostScanAsync()
    {
        OpenedScan? opened = null;
        return DoAsync(
            async () => opened = await reading.ScanAsync(Frame, Scan, Reason, Act(), Cancel),
            () => Download(new MemoryStream(opened!.Content), opened.ContentType, opened.Name),
            LoadAsync
        );
    }

    protected override string FieldOf(string rule) =>
        rule is "passport.reason" or "passport.reason-number" ? nameof(Reason) : "";

    private async Task LoadAsync() => View = await queries.ViewAsync(Frame, Act().NowUtc, Cancel);
}
