namespace AcademicExchange.Features.Visits.Letters;

/// <summary>The host's institution tells the home institution and the visitor that they may come.</summary>
internal static class AcceptanceLetter
{
    public static LetterContent Of(LetterPrint print, LetterPen pen) =>
        new(
            pen.Texts(print.HomePlace.Name),
            pen.Say("Letters.Acceptance.Opening"),
            [
                pen.Visitor,
                pen.HomeInstitution,
                pen.Purpose,
                pen.Days,
                pen.Host,
                .. pen.Address,
                .. pen.Agreement,
                .. pen.Costs,
                pen.Contact,
            ],
            [pen.Say("Letters.Acceptance.Frame"), pen.Say("Letters.Acceptance.Closing")]
        );
}
