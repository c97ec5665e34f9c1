using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Support;

/// <summary>A small text of an agreement that is complete in three languages.</summary>
public static class SampleText
{
    public static readonly DateOnly Starts = DateOnly.FromDateTime(ManualClock.Start).AddDays(30);

    public static readonly DateOnly Ends = Starts.AddYears(5).AddDays(-1);

    public static AgreementText Complete { get; } =
        new()
        {
            Title = new LocalText("Exchange of students", "تبادل دانشجو", "Tələbə mübadiləsi"),
            Languages = [Language.En, Language.Fa, Language.Az],
            Authentic = [Language.En, Language.Fa, Language.Az],
            StartsOn = Starts,
            EndsOn = Ends,
            Clauses =
            [
                Clause(
                    "purpose",
                    "The parties exchange students.",
                    "طرفین دانشجو مبادله می‌کنند.",
                    "Tərəflər tələbə mübadiləsi aparır."
                ),
                Clause(
                    "tuition",
                    "No tuition is paid at the host.",
                    "در دانشگاه میزبان شهریه پرداخت نمی‌شود.",
                    "Qəbul edən universitetdə təhsil haqqı ödənilmir."
                ),
            ],
        };

    /// <summary>The complete text, in force since some years: something has been given under it.</summary>
    public static AgreementText Lived { get; } =
        Complete with
        {
            StartsOn = Starts.AddYears(-3),
            EndsOn = Starts.AddYears(2),
        };

    /// <summary>The complete text with other English words in its first clause.</summary>
    public static AgreementText With(string english) =>
        Complete with
        {
            Clauses =
            [
                Complete.Clauses[0] with
                {
                    Body = Complete.Clauses[0].Body.With(Language.En, english),
                },
                .. Complete.Clauses.Skip(1),
            ],
        };

    private static Clause Clause(string code, string en, string fa, string az) =>
        new(code, new LocalText(code, code, code), new LocalText(en, fa, az));
}
