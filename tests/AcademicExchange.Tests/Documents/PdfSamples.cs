using System.Text.Json;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Tests.Documents;

/// <summary>Documents for tests and benchmarks; what they say is invented and never changes.</summary>
public static class PdfSamples
{
    private static readonly DateTime Created = new(2026, 5, 14, 8, 30, 0, DateTimeKind.Utc);
    private static readonly Language[] All = [Language.En, Language.Az, Language.Fa];

    private sealed record Clause(string[] Titles, string[] Texts);

    private static readonly Lazy<Clause[]> Clauses = new(() =>
        JsonSerializer.Deserialize<Clause[]>(
            File.ReadAllText(PdfFiles.Find("Documents/PdfData/agreement.json")),
            JsonSerializerOptions.Web
        )!
    );

    /// <summary>An exchange agreement in three languages, four pages: facts, clauses side by side, a table of places, signatures.</summary>
    public static Document Agreement(bool draft = true, string code = "K7QM-2X9D") =>
        new(
            "Student Exchange Agreement",
            All,
            Created,
            [
                new Heading(
                    1,
                    [
                        new(Language.En, "Student Exchange Agreement"),
                        new(Language.Az, "Tələbə Mübadiləsi haqqında Saziş"),
                        new(Language.Fa, "موافقت‌نامهٔ تبادل دانشجو"),
                    ]
                ),
                new FactsTable(Language.En, Facts()),
                .. Clauses
                    .Value.Take(6)
                    .Select(
                        (clause, i) =>
                            new ClauseBlock(
                                $"{i + 1}",
                                [
                                    new(Language.En, clause.Titles[0], clause.Texts[0]),
                                    new(Language.Az, clause.Titles[2], clause.Texts[2]),
                                    new(Language.Fa, clause.Titles[1], clause.Texts[1]),
                                ]
                            )
                    ),
                Places(),
                new Paragraph(
                    Language.Fa,
                    "این سند در سه زبان با اعتبار یکسان در شهر تبریز (ایران) و شهر باکو (جمهوری آذربایجان) تنظیم شد؛ شمارهٔ ثبت آن 2026/0417 و هزینهٔ آن 25,000.00 منات است."
                ),
                Signatures(),
            ]
        )
        {
            Author = "University of Tabriz; Baku State University",
            Subject = "Exchange of students, 2026 to 2031",
            Identifier = "SEA-2026/0417",
            Header =
            [
                new(Language.En, "University of Tabriz — Baku State University"),
                new(Language.Az, "Təbriz Universiteti — Bakı Dövlət Universiteti"),
                new(Language.Fa, "دانشگاه تبریز — دانشگاه دولتی باکو"),
                new(Language.Fa, "شمارهٔ SEA-2026/0417، نسخهٔ ۳"),
            ],
            Watermarks = draft
                ?
                [
                    new(Language.En, "DRAFT"),
                    new(Language.Az, "LAYİHƏ"),
                    new(Language.Fa, "پیش‌نویس"),
                ]
                : [],
            Check = new PageCheck(
                $"https://exchange.example/check/{code}",
                code,
                "3f9c2a71d0",
                [
                    new(Language.En, "Check this document: exchange.example/check"),
                    new(Language.Az, "Sənədi yoxlayın: exchange.example/check"),
                    new(Language.Fa, "اعتبار این سند: exchange.example/check"),
                ],
                new Run(
                    Language.En,
                    $"QR code of the page on which this document can be checked, code {code}"
                )
            ),
        };

    /// <summary>One language only, with every kind of block.</summary>
    public static Document Letter(Language language, string text, string? name = null) =>
        new(
            text,
            [language],
            Created,
            [
                new Heading(1, [new(language, text)]),
                new Paragraph(language, text),
                new FactsTable(
                    language,
                    [new(language, text, name ?? text), new(language, text, text)]
                ),
                new ListBlock([new(language, text), new(language, name ?? text)], Numbered: true),
                new CodeBlock(
                    "https://exchange.example/check",
                    new Run(language, text),
                    [new(language, text)]
                ),
            ]
        );

    private static List<Fact> Facts() =>
        [
            Fact(
                ("Number", "Nömrə", "شماره"),
                new Paragraph(Language.En, "SEA-2026/0417, version 3")
            ),
            Fact(
                ("First Party", "Birinci Tərəf", "طرف اول"),
                new(Language.En, "University of Tabriz"),
                new(Language.Az, "Təbriz Universiteti"),
                new(Language.Fa, "دانشگاه تبریز")
            ),
            Fact(
                ("Second Party", "İkinci Tərəf", "طرف دوم"),
                new(Language.En, "Baku State University"),
                new(Language.Az, "Bakı Dövlət Universiteti"),
                new(Language.Fa, "دانشگاه دولتی باکو")
            ),
            Fact(
                ("Valid", "Qüvvədədir", "اعتبار"),
                new(
                    Language.En,
                    "1 September 2026 (10 Shahrivar 1405) to 31 August 2031 (9 Shahrivar 1410)"
                ),
                new(
                    Language.Fa,
                    "از ۱۰ شهریور ۱۴۰۵ (۱ سپتامبر ۲۰۲۶) تا ۹ شهریور ۱۴۱۰ (۳۱ اوت ۲۰۳۱)"
                )
            ),
        ];

    private static Fact Fact((string En, string Az, string Fa) label, params Paragraph[] value) =>
        new([Trilingual(label.En, label.Az, label.Fa)], value);

    private static Paragraph Trilingual(string en, string az, string fa) =>
        new(
            Language.En,
            [
                new(Language.En, en + " / "),
                new(Language.Az, az),
                new(Language.En, " / "),
                new(Language.Fa, fa),
            ]
        );

    private static Table Places()
    {
        (string En, string Az, string Fa)[] subjects =
        [
            ("Mathematics", "Riyaziyyat", "ریاضیات"),
            ("Software development", "Proqram təminatı", "توسعه نرم‌افزار"),
            ("Civil engineering", "İnşaat mühəndisliyi", "مهندسی عمران"),
            ("Persian literature", "Fars ədəbiyyatı", "زبان و ادبیات فارسی"),
            ("Chemistry", "Kimya", "شیمی"),
            ("Medicine", "Tibb", "پزشکی"),
        ];
        return new Table(
            Language.En,
            [
                new(
                    [
                        new(Language.En, "Year"),
                        new(Language.Az, "Tədris ili"),
                        new(Language.Fa, "سال تحصیلی"),
                    ],
                    1.3
                ),
                new([new(Language.En, "Subject")], 2),
                new([new(Language.Az, "İxtisas")], 2),
                new([new(Language.Fa, "رشته")], 2),
                new([new(Language.En, "Places")], 0.8, Alignment.End),
            ],
            [
                .. Enumerable
                    .Range(0, 18)
                    .Select(i => new TableRow([
                        new(Language.En, $"{2026 + (i / 6)}/{(27 + (i / 6)) % 100}"),
                        new(Language.En, subjects[i % 6].En),
                        new(Language.Az, subjects[i % 6].Az),
                        new(Language.Fa, subjects[i % 6].Fa),
                        new(Language.En, $"{2 + (i % 3)}"),
                    ])),
                new TableRow([new(Language.En, "Total", span: 4), new(Language.En, "54")])
                {
                    Emphasis = true,
                },
            ]
        )
        {
            Caption =
            [
                new(Language.En, "Annex: places a year"),
                new(Language.Fa, "پیوست: ظرفیت هر سال"),
            ],
        };
    }

    private static SignatureBlock Signatures() =>
        new(
            new SignatureWords(
                [new(Language.En, "Signature"), new(Language.Az, "İmza"), new(Language.Fa, "امضا")],
                [new(Language.En, "Stamp"), new(Language.Az, "Möhür"), new(Language.Fa, "مهر")],
                [new(Language.En, "Place"), new(Language.Az, "Yer"), new(Language.Fa, "محل")],
                [new(Language.En, "Date"), new(Language.Az, "Tarix"), new(Language.Fa, "تاریخ")]
            ),
            [
                new(
                    [new(Language.En, "University of Tabriz"), new(Language.Fa, "دانشگاه تبریز")],
                    [new(Language.En, "Dr Example Rahimi"), new(Language.Fa, "دکتر نمونه رحیمی")],
                    [new(Language.En, "President"), new(Language.Fa, "رئیس دانشگاه")],
                    [new(Language.En, "Tabriz"), new(Language.Fa, "تبریز")],
                    [
                        new(Language.En, "14 May 2026 (24 Ordibehesht 1405)"),
                        new(Language.Fa, "۲۴ اردیبهشت ۱۴۰۵ (۱۴ مه ۲۰۲۶)"),
                    ]
                ),
                new(
                    [
                        new(Language.En, "Baku State University"),
                        new(Language.Az, "Bakı Dövlət Universiteti"),
                    ],
                    [
                        new(Language.En, "Prof. Example Mammadov"),
                        new(Language.Az, "prof. Nümunə Məmmədov"),
                    ],
                    [new(Language.En, "Rector"), new(Language.Az, "Rektor")],
                    [],
                    []
                ),
            ]
        );
}
