using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>What stands round the text of each page: the running head, and the foot with the check mark and "page x of y" in each language.</summary>
internal sealed class PageFrame
{
    private const double NumbersWidth = 110;

    private readonly Document _document;
    private readonly Tag? _figure;
    private readonly List<Piece> _head = [];

    public PageFrame(Document document, Tag root)
    {
        _document = document;
        double height = Head();
        Top = Theme.HeadTop + height + (height > 0 ? Theme.HeadGap : 0);
        if (document.Check is { } check)
        {
            _figure = new Tag("Figure", check.Alternative.Language)
            {
                Alternative = RunText.OneLine(check.Alternative.Text),
            };
            root.Add(_figure);
        }
    }

    /// <summary>Where text begins, from the paper's top.</summary>
    public double Top { get; }

    /// <summary>Where text ends.</summary>
    public static double Bottom => FootTop - Theme.FootGap;

    private static double FootTop => Theme.PageHeight - Theme.FootBottom - Theme.FootHeight;

    /// <summary>Places from the paper's left and top. Only the first page's code is content; elsewhere it is repeated.</summary>
    public IEnumerable<Piece> On(int page, int pages) =>
        [.. _head, .. Check(page == 1 ? _figure : null), .. Numbers(page, pages)];

    private double Head()
    {
        double left = Theme.HeadTop;
        double right = Theme.HeadTop;
        foreach (var run in _document.Header)
        {
            var stack = Stack.Of(
                [new Paragraph(run.Language, [run])],
                Theme.Small,
                Theme.Width * 0.48,
                _ => null
            );
            bool rightToLeft = run.Language == Language.Fa;
            double x = Theme.Side + (rightToLeft ? Theme.Width * 0.52 : 0);
            _head.AddRange(stack.Pieces(x, rightToLeft ? right : left));
            left += rightToLeft ? 0 : stack.Height;
            right += rightToLeft ? stack.Height : 0;
        }
        double height = Math.Max(left, right) - Theme.HeadTop;
        if (height > 0)
        {
            _head.Add(
                new FillPiece(
                    Theme.Side,
                    Theme.HeadTop + height + 3,
                    Theme.Width,
                    Theme.Hairline,
                    Ink.Line
                )
            );
        }
        return height;
    }

    private IEnumerable<Piece> Check(Tag? figure)
    {
        yield return new FillPiece(Theme.Side, FootTop, Theme.Width, Theme.Hairline, Ink.Line);
        if (_document.Check is not { } check)
        {
            yield break;
        }
        double size = Theme.FootHeight - 6;
        yield return new CodePiece(Theme.Side, FootTop + 6, size, check.Payload, figure);
        var code = new Paragraph(
            Language.En,
            [
                new Run(Language.En, check.Code, Bold: true),
                new Run(Language.En, "   #" + check.ShortHash),
            ]
        );
        var words = check.Words.Select(run => new Paragraph(run.Language, [run])
        {
            Align = run.Language == Language.Fa ? Alignment.End : Alignment.Start,
        });
        double width = Theme.Width - size - 10 - NumbersWidth;
        var text = Stack.Of([.. words, code], Theme.Small with { Size = 7 }, width, _ => null);
        foreach (var piece in text.Pieces(Theme.Side + size + 10, FootTop + 5))
        {
            yield return piece;
        }
    }

    private IEnumerable<Piece> Numbers(int page, int pages)
    {
        var lines = _document.Languages.Select(language => new Paragraph(
            language,
            PageOf(language, page, pages)
        )
        {
            Align = language == Language.Fa ? Alignment.Start : Alignment.End,
        });
        var text = Stack.Of(lines, Theme.Small with { Size = 7 }, NumbersWidth, _ => null);
        return text.Pieces(Theme.Side + Theme.Width - NumbersWidth, FootTop + 5);
    }

    private static string PageOf(Language language, int page, int pages)
    {
        string pattern = language switch
        {
            Language.Fa => "صفحه {0} از {1}",
            Language.Az => "Səhifə {0} / {1}",
            _ => "Page {0} of {1}",
        };
        return Digits.For(
            language,
            string.Format(CultureInfo.InvariantCulture, pattern, page, pages)
        );
    }
}
