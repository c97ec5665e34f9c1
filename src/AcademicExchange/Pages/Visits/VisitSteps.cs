using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Visits;

/// <summary>The proposal in short steps. Each saves the draft; every one can be gone back to.</summary>
public static class VisitSteps
{
    public const string What = "What";
    public const string Terms = "Terms";
    public const string Funding = "Funding";
    public const string Papers = "Papers";
    public const string Submit = "Submit";
    private static readonly string[] Order = ["Host", What, Terms, Funding, Papers, Submit];

    /// <summary>For the page of one step.</summary>
    /// <param name="id">Null while there is no draft yet.</param>
    public static IReadOnlyList<Step> For(Guid? id, string now, ReaderWords words)
    {
        var at = Array.IndexOf(Order, now);
        return
        [
            .. Order.Select(
                (step, index) =>
                    new Step(
                        words["Visits.Step." + step],
                        index < at ? StepState.Done
                            : index == at ? StepState.Now
                            : StepState.Next,
                        id is { } visit ? UrlOf(visit, step) : null
                    )
            ),
        ];
    }

    /// <summary>Where a saved step leads.</summary>
    public static string After(Guid id, string step) =>
        UrlOf(id, Order[Array.IndexOf(Order, step) + 1])!;

    private static string? UrlOf(Guid id, string step) =>
        step switch
        {
            What => VisitLinks.Edit(id),
            Terms => PreparationLinks.Terms(id),
            Funding => PreparationLinks.Funding(id),
            Papers => PreparationLinks.Papers(id),
            Submit => VisitLinks.Do(id, VisitAction.Submit),
            _ => null,
        };
}
