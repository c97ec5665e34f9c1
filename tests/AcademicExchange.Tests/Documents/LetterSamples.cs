using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Documents;

/// <summary>Letters for tests; what they say is invented and never changes.</summary>
internal static class LetterSamples
{
    private static readonly Words Words = new();
    private static readonly LetterDocument Letters = new(Words);

    public static Document Of(
        LetterKind kind,
        IReadOnlyList<Language> languages,
        LetterPerson? visitor = null
    )
    {
        var print = Print(kind, languages, visitor);
        return Letters.Of(print, Letters.ContentOf(print), StampIn(languages));
    }

    public static string HashOf(LetterPrint print) => Letters.ContentOf(print).HashWith("x");

    /// <summary>The first words of its last paragraph, in English.</summary>
    public static string LastWordsOf(LetterPrint print) =>
        string.Join(' ', Letters.ContentOf(print).Body[^1][0].Runs[0].Text.Split(' ').Take(3));

    public static LetterPrint Print(
        LetterKind kind,
        IReadOnlyList<Language> languages,
        LetterPerson? visitor = null
    )
    {
        var visit = A.Visit(An.Tabriz(), An.Baku(), Guid.CreateVersion7())
            .In(kind == LetterKind.Certificate ? VisitState.Finished : VisitState.Accepted);
        return new LetterPrint(
            visit,
            kind,
            languages,
            visitor
                ?? new LetterPerson(
                    "Maryam",
                    "Hosseinzadeh",
                    new PersonName("Maryam Hosseinzadeh", "مریم حسین‌زاده"),
                    "maryam@example.org"
                ),
            new LetterPerson(
                "Ilgar",
                "Aliyev",
                new PersonName("Ilgar Aliyev", "İlqar Əliyev"),
                "ilgar@example.org"
            ),
            new LetterPlace(
                new LocalText("University of Tabriz", "دانشگاه تبریز", "Təbriz Universiteti"),
                new LocalText("Tabriz", "تبریز", "Təbriz"),
                Country.IR,
                "https://tabrizu.ac.ir",
                new LocalText("Faculty of Physics", "دانشکده فیزیک", "Fizika fakültəsi")
            )
            {
                Address = new LocalText(
                    "29 Bahman Boulevard, Tabriz 5166616471",
                    "تبریز، بلوار ۲۹ بهمن، کد پستی ۵۱۶۶۶۱۶۴۷۱",
                    "29 Bəhmən bulvarı, Təbriz 5166616471"
                ),
            },
            new LetterPlace(
                new LocalText(
                    "Baku State University",
                    "دانشگاه دولتی باکو",
                    "Bakı Dövlət Universiteti"
                ),
                new LocalText("Baku", "باکو", "Bakı"),
                Country.AZ,
                "https://bsu.edu.az",
                null
            )
            {
                // Not known in Persian: there the city stands.
                Address = new LocalText(
                    "Zahid Khalilov Street 33, AZ1148 Baku",
                    null,
                    "Zahid Xəlilov küçəsi 33, AZ1148 Bakı"
                ),
            },
            new CitedAgreement(
                Guid.CreateVersion7(),
                "AX-2026-0007",
                new LocalText(
                    "Staff exchange",
                    "موافقت‌نامه تبادل کارکنان",
                    "Əməkdaş mübadiləsi haqqında saziş"
                ),
                null
            ),
            new LetterSigner(
                new PersonName("Yashar Karimov", "Yaşar Kərimov"),
                Role.Signatory,
                null
            ),
            new LetterPerson(
                "Nigar",
                "Bakikhanli",
                new PersonName("Nigar Bakikhanli", "Nigar Bakıxanlı"),
                "nigar@example.org"
            ),
            kind == LetterKind.Certificate ? null : "+994 12 000 00 00",
            kind == LetterKind.Invitation ? "Zahid Khalilov Street 33, AZ1148 Baku" : null,
            new DateOnly(2026, 12, 1),
            new DateTime(2026, 12, 1, 8, 30, 0, DateTimeKind.Utc)
        );
    }

    private static DocumentStamp StampIn(IReadOnlyList<Language> languages) =>
        new(
            "VX-2026-0003/1",
            new PageCheck(
                "https://exchange.example.org/check/K7QM-2X9D-4T5R-8W3Z",
                "K7QM-2X9D-4T5R-8W3Z",
                "0123456789ab",
                [
                    .. languages.Select(language => new Run(
                        language,
                        Words.Get(
                            language,
                            "Documents.CheckAt",
                            "https://exchange.example.org/check"
                        )
                    )),
                ],
                new Run(
                    languages[0],
                    Words.Get(languages[0], "Documents.CheckPicture", "K7QM-2X9D-4T5R-8W3Z")
                )
            )
        );
}
