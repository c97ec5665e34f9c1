using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Visits.Record.Letters;

/// <summary>A page that does something with a letter of the visit.</summary>
public abstract class LetterPage : VisitPage
{
    /// <summary>403 where the letter is another's, 409 where the visit is not so far or too far; each with its reason.</summary>
    protected Refusal? RefusalOf(string? rule) =>
        rule is null
            ? null
            : new Refusal(
                rule == LetterRules.Area + ".not-yours" || rule == "visit.own-visit"
                    ? StatusCodes.Status403Forbidden
                    : StatusCodes.Status409Conflict,
                new ErrorReason(Words["Rule." + rule], LetterLinks.All(Id))
            );
}
