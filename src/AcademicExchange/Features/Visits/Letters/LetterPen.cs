using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>Writes the pieces that letters have in common, each in all languages of the letter.</summary>
public sealed class LetterPen(LetterPrint print, Words words)
{
    private Visit Visit => print.Visit;

    public IReadOnlyList<Paragraph> Say(string key, params object?[] args) =>
        Each(language => words.Get(language, key, args));

    public IReadOnlyList<Paragraph> Each(Func<Language, string> said) =>
        [.. print.Languages.Select(language => new Paragraph(language, said(language)))];

    /// <summary>Whoever decides on the visa.</summary>
    public IReadOnlyList<Paragraph> Consulate =>
        Say("Letters.To.Consulate." + print.HostPlace.Country);

    /// <summary>The visitor in both scripts.</summary>
    public Fact Visitor => new(Say("Visits.Who.Visitor"), [Line([.. Both(print.Visitor.Name)])]);

    /// <summary>The visitor as the passport has it, so that nobody has to guess which name is which.</summary>
    public Fact PassportName =>
        new(
            Say("Letters.Facts.PassportName"),
            [
                // One piece: in a right-to-left line two would stand in the wrong order for who reads Latin.
                Line(
                    new Run(Language.En, $"{print.Visitor.FamilyName}, {print.Visitor.GivenName}")
                ),
            ]
        );

    public Fact HomeInstitution => Institution("Visits.Facts.HomeInstitution", print.HomePlace);

    public Fact HostInstitution => Institution("Visits.Facts.HostInstitution", print.HostPlace);

    /// <summary>The colleague who receives the guest, with the department.</summary>
    public Fact Host =>
        new(
            Say("Visits.Who.Host"),
            [
                Line([.. Both(print.Host.Name), .. Reached(print.Host)]),
                .. print.HostPlace.Unit is { } unit ? Texts(unit) : [],
            ]
        );

    /// <summary>From when to when, and how many days; both count.</summary>
    public Fact Days =>
        new(
            Say("Letters.Facts.Days"),
            Each(language =>
            {
                var show = Show(language);
                var (first, last) = print.Days;
                return words.Get(
                    language,
                    "Letters.FromTo",
                    show.DateBoth(first),
                    show.DateBoth(last),
                    show.Days(last.DayNumber - first.DayNumber + 1)
                );
            })
        );

    public Fact Purpose =>
        new(
            Say("Letters.Facts.Purpose"),
            Each(language =>
                words.Get(language, "Visits.Kind." + Visit.Kind)
                + ": "
                + Visit.Title.For(language).Text
            )
        );

    public IEnumerable<Fact> Agreement =>
        print.Agreement is { } cited
            ?
            [
                new Fact(
                    Say("Visits.Facts.Agreement"),
                    [
                        .. Texts(cited.Title)
                            .Select(title => new Paragraph(
                                title.Language,
                                [
                                    new Run(Language.En, cited.Number),
                                    new Run(title.Language, " · " + title.Runs[0].Text),
                                ]
                            )),
                    ]
                ),
            ]
            : [];

    public IEnumerable<Fact> Address =>
        print.Address is { } typed
            ?
            [
                new Fact(
                    Say("Letters.Form.Address"),
                    // Left as the register has it, it stands there in each language.
                    LanguageFacts.All.Any(language => print.HostPlace.Address[language] == typed)
                        ? Texts(print.HostPlace.Address)
                        : [Line(Typed(typed))]
                ),
            ]
            : [];

    /// <summary>Who bears what, a line for each bearer; consulates ask who pays, not how much.</summary>
    public IEnumerable<Fact> Costs =>
        print.Costs.Count == 0
            ? []
            :
            [
                new Fact(
                    Say("Letters.Facts.Costs"),
                    [
                        .. print.Languages.SelectMany(language =>
                            print.Costs.Select(share => new Paragraph(
                                language,
                                Bearer(language, share.Bearer) + ": " + Items(language, share)
                            ))
                        ),
                    ]
                ),
            ];

    public Fact Contact =>
        new(
            Say("Letters.Facts.Contact"),
            [
                Line([
                    .. Both(print.Contact.Name),
                    .. Reached(print.Contact),
                    .. print.Phone is { } phone ? [new Run(Language.En, phone)] : (Run[])[],
                ]),
            ]
        );

    /// <summary>Days, numbers and cities as a reader of this language knows them.</summary>
    public Show Show(Language language) => new(Reader.Of(language), words, TimeProvider.System);

    public string Country(Language language, Country country) =>
        words.Get(language, "Country." + country);

    /// <summary>In the languages of the letter; one that is missing is left out where another is there.</summary>
    public IReadOnlyList<Paragraph> Texts(LocalText text) =>
        [
            .. print
                .Languages.Select(language => text.For(language))
                .Distinct()
                .Select(said => new Paragraph(said.Language, said.Text)),
        ];

    /// <summary>What is the same in every language, in the direction of the main one.</summary>
    public Paragraph Line(params IReadOnlyList<Run> parts)
    {
        var main = print.Languages[0];
        var comma = new Run(main, main == Language.Fa ? "، " : ", ");
        return new Paragraph(
            main,
            [.. parts.SelectMany((part, at) => at == 0 ? (Run[])[part] : [comma, part])]
        );
    }

    /// <summary>What people typed is in the script they typed it in.</summary>
    public static Run Typed(string said) =>
        new(Script.IsArabic(said) ? Language.Fa : Language.En, said);

    /// <summary>In Latin letters and in the original script; once where they are the same.</summary>
    public static IReadOnlyList<Run> Both(PersonName name) =>
        name.Native == name.Latin
            ? [new Run(Language.En, name.Latin)]
            : [new Run(Language.En, name.Latin), Typed(name.Native)];

    private Fact Institution(string key, LetterPlace place) =>
        new(
            Say(key),
            place.Unit is { } unit
                ? Each(language =>
                    Show(language).List([place.Name.For(language).Text, unit.For(language).Text])
                )
                : Texts(place.Name)
        );

    private string Bearer(Language language, FundingBearer bearer) =>
        bearer switch
        {
            FundingBearer.Home => print.HomePlace.Name.For(language).Text,
            FundingBearer.Host => print.HostPlace.Name.For(language).Text,
            _ => words.Get(language, "Visits.Funding.Bearer." + bearer),
        };

    private string Items(Language language, FundingShare share) =>
        Show(language)
            .List(
                share
                    .Lines.Select(line => line.Item)
                    .Distinct()
                    .Select(item => words.Get(language, "Visits.Funding.Item." + item))
            );

    private static IEnumerable<Run> Reached(LetterPerson person) =>
        person.Email is { } email ? [new Run(Language.En, email)] : [];
}
