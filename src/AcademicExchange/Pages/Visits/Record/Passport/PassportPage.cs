using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Visits.Record.Passport;

/// <summary>A page on which the traveller agrees, gives or takes back; nobody else comes here.</summary>
public abstract class PassportPage(PassportQueries queries) : VisitPage
{
    public PassportView View { get; private set; } = null!;

    /// <summary>The form is there only under a consent to the text of today, and while somebody needs the data.</summary>
    public bool IsOpen =>
        View.Consent is { IsCurrent: true } && PassportAccess.IsAskedFor(Visit.State);

    public override Refusal? Refused() =>
        PassportAccess.IsTraveller(Visit, Actor)
            ? null
            : Refusal.OfStep(
                StatusCodes.Status403Forbidden,
                Words["Rule.visit.not-yours"],
                VisitLinks.Record(Id)
            );

    protected async Task LoadAsync() => View = await queries.ViewAsync(Frame, Act().NowUtc, Cancel);
}
