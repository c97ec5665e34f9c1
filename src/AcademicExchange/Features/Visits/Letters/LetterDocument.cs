using AcademicExchange.Features.Documents;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>A letter as plain blocks: letterhead, number and date, to whom, what the kind of letter says, who signs; code and QR in the foot.</summary>
public sealed class LetterDocument(Words words)
{
    public LetterContent ContentOf(LetterPrint print)
    {
        var pen = new LetterPen(print, words);
        return print.Kind switch
        {
            LetterKind.Invitation => InvitationLetter.Of(pen),
            LetterKind.Acceptance => AcceptanceLetter.Of(print, pen),
            LetterKind.Support => SupportLetter.Of(pen),
            _ => CertificateLetter.Of(print, pen),
        };
    }

    /// <param name="print">What it is made from.</param>
    /// <param name="content">What it says.</param>
    /// <param name="stamp">Number and check code; null for a draft.</param>
    public Document Of(LetterPrint print, LetterContent content, DocumentStamp? stamp)
    {
        var pen = new LetterPen(print, words);
        var (languages, main) = (print.Languages, print.Languages[0]);
        var title = pen.Say("Documents.Kind." + LetterRules.DocumentKindOf(print.Kind));
        var issuer = print.Issuer.Name.For(main).Text;
        return new Document(
            title[0].Runs[0].Text,
            languages,
            print.IssuedUtc,
            [
                .. Letterhead(print, pen),
                new Heading(1, title),
                new FactsTable(
                    main,
                    [
                        new Fact(
                            pen.Say("Documents.Number"),
                            stamp is null
                                ? pen.Say("Documents.Draft")
                                : [pen.Line(new Run(Language.En, stamp.Number))]
                        ),
                        new Fact(
                            pen.Say("Documents.Date"),
                            pen.Each(language => pen.Show(language).DateBoth(print.IssuedOn))
                        ),
                        new Fact(pen.Say("Letters.To"), content.To),
                    ]
                ),
                Beside(content.Opening),
                new FactsTable(main, content.Facts),
                .. content.Body.SkipLast(1).Select(Beside),
                // Nobody signs a page on which nothing is said.
                new KeepTogether([
                    .. content.Body.TakeLast(1).Select(Beside),
                    Signature(print, pen),
                ]),
            ]
        )
        {
            Author = issuer,
            Subject = print.Visit.Number,
            Identifier = stamp?.Number ?? "",
            Header =
            [
                .. languages.Select(language =>
                {
                    var (name, really) = print.Issuer.Name.For(language);
                    return new Run(really, name);
                }),
            ],
            Watermarks = [.. Watermarks(print, pen, isDraft: stamp is null)],
            Check = stamp?.Check,
        };
    }

    /// <summary>DRAFT before it is issued; DEMO on what is invented.</summary>
    private static IEnumerable<Run> Watermarks(LetterPrint print, LetterPen pen, bool isDraft)
    {
        var draft = isDraft ? pen.Say("Documents.Draft").Select(said => said.Runs[0]) : [];
        return print.Visit.IsDemo ? draft.Append(new Run(Language.En, "DEMO")) : draft;
    }

    /// <summary>The issuing institution with its postal address, or its city where that is not known, and its address on the web.</summary>
    private static IEnumerable<Block> Letterhead(LetterPrint print, LetterPen pen)
    {
        var place = print.Issuer;
        foreach (var name in pen.Texts(place.Name))
        {
            yield return new Paragraph(name.Language, name.Runs[0].Text, bold: true)
            {
                Size = TextSize.Large,
                Align = Alignment.Centre,
                KeepWithNext = true,
            };
        }

        foreach (var language in print.Languages)
        {
            var where = place.Address[language] ?? place.City.For(language).Text;
            var country = pen.Country(language, place.Country);
            if (!where.Contains(country, StringComparison.Ordinal))
            {
                where = pen.Show(language).List([where, country]);
            }

            yield return new Paragraph(
                language,
                place.Website is { } website
                    ? [new Run(language, where + " · "), new Run(Language.En, website)]
                    : [new Run(language, where)]
            )
            {
                Size = TextSize.Small,
                Align = Alignment.Centre,
                KeepWithNext = true,
            };
        }
    }

    /// <summary>One paragraph in each language, in columns beside one another.</summary>
    private static ClauseBlock Beside(IReadOnlyList<Paragraph> said) =>
        new("", [.. said.Select(one => new ClauseText(one.Language, "", [one]))]);

    private SignatureBlock Signature(LetterPrint print, LetterPen pen)
    {
        return new SignatureBlock(
            new SignatureWords(
                Called("Documents.Signature"),
                Called("Documents.Stamp"),
                Called("Documents.Place"),
                Called("Documents.Date")
            ),
            [
                new Signatory(
                    pen.Texts(print.Issuer.Name),
                    [pen.Line([.. LetterPen.Both(print.Signer.Name)])],
                    print.Signer.Position is { } position
                        ? [pen.Line(LetterPen.Typed(position))]
                        : pen.Say("People.Role." + print.Signer.Role),
                    pen.Texts(print.Issuer.City),
                    pen.Each(language => pen.Show(language).DateBoth(print.IssuedOn))
                ),
            ]
        );

        IReadOnlyList<Run> Called(string key) => [.. pen.Say(key).Select(one => one.Runs[0])];
    }
}
