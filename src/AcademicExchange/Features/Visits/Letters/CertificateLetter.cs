namespace AcademicExchange.Features.Visits.Letters;

/// <summary>That the guest was there, with the days of arrival and departure as they were recorded.</summary>
internal static class CertificateLetter
{
    public static LetterContent Of(LetterPrint print, LetterPen pen) =>
        new(
            pen.Say("Letters.To.Concerned"),
            pen.Say(
                print.Visit.Mode == VisitMode.Online
                    ? "Letters.Certificate.OpeningOnline"
                    : "Letters.Certificate.Opening"
            ),
            [pen.Visitor, pen.HomeInstitution, pen.Purpose, pen.Days, pen.Host, .. pen.Agreement],
            [pen.Say("Letters.Certificate.Frame"), pen.Say("Letters.Certificate.Closing")]
        );
}
