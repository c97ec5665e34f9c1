namespace AcademicExchange.Features.Visits.Letters;

/// <summary>The home institution stands behind its traveller, before consulates and other authorities.</summary>
internal static class SupportLetter
{
    public static LetterContent Of(LetterPen pen) =>
        new(
            pen.Say("Letters.To.Concerned"),
            pen.Say("Letters.Support.Opening"),
            [
                pen.Visitor,
                pen.PassportName,
                pen.HomeInstitution,
                pen.Purpose,
                pen.Days,
                pen.Host,
                pen.HostInstitution,
                .. pen.Agreement,
                .. pen.Costs,
                pen.Contact,
            ],
            [pen.Say("Letters.Support.Frame"), pen.Say("Letters.Support.Closing")]
        );
}
