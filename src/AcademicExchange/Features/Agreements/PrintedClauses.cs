using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Features.Agreements;

/// <summary>The clauses of an agreement's PDF, filled, in columns.</summary>
internal sealed class PrintedClauses(Words words)
{
    /// <summary>All clauses; of an amendment those that read otherwise than before, by their new numbers, and those that go.</summary>
    public IEnumerable<ClauseBlock> Of(AgreementPrint print)
    {
        // The day from which an amendment binds is its own: it never goes into the clauses.
        var before = print.Base?.Text;
        var text = before is null
            ? print.Version.Text
            : print.Version.Text with
            {
                StartsOn = before.StartsOn,
            };
        return text
            .Clauses.Index()
            .Where(clause => before is null || Changed(clause.Item, text, before))
            .Select(clause => new ClauseBlock(
                NumberText.Write(Language.En, clause.Index + 1),
                [
                    .. text.Languages.Select(language =>
                        ClauseIn(clause.Item, language, text, print.IsDraft)
                    ),
                ]
            ))
            .Concat(Removed(text, before));
    }

    private IEnumerable<ClauseBlock> Removed(AgreementText text, AgreementText? amended) =>
        from clause in amended?.Clauses ?? []
        where text.Clauses.All(kept => kept.Code != clause.Code)
        select new ClauseBlock(
            "",
            [
                .. text.Languages.Select(language => new ClauseText(
                    language,
                    clause.Heading.For(language).Text,
                    words.Get(language, "Documents.Amendment.Removed")
                )),
            ]
        );

    /// <summary>A draft says where a value of another language stands in; what is signed carries no remarks.</summary>
    private ClauseText ClauseIn(Clause clause, Language language, AgreementText text, bool isDraft)
    {
        var runs = new List<Run>();
        foreach (var piece in TextFields.Pieces(clause.Body[language], language, text, words))
        {
            Add(piece.Language, piece.Text);
            if (piece.Kind == PieceKind.Borrowed && isDraft)
            {
                Add(language, " " + TextFields.Borrowed(piece, language, words));
            }
        }

        return new ClauseText(language, clause.Heading[language] ?? "", Lines(language, runs));

        // Letters join within a run only: what is of one language stays in one.
        void Add(Language really, string said)
        {
            if (runs.Count > 0 && runs[^1].Language == really)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + said };
            }
            else
            {
                runs.Add(new Run(really, said));
            }
        }
    }

    /// <summary>A paragraph for each line.</summary>
    private static List<Paragraph> Lines(Language language, IEnumerable<Run> runs)
    {
        List<List<Run>> lines =
        [
            [],
        ];
        foreach (var run in runs)
        {
            foreach (var (at, line) in run.Text.Split('\n').Index())
            {
                if (at > 0)
                {
                    lines.Add([]);
                }

                lines[^1].Add(run with { Text = line });
            }
        }

        return lines.ConvertAll(line => new Paragraph(language, line));
    }

    /// <summary>Whether a clause reads otherwise, be it for a field or a date in it.</summary>
    private bool Changed(Clause clause, AgreementText text, AgreementText before) =>
        before.Clauses.FirstOrDefault(old => old.Code == clause.Code) is not { } same
        || same.Heading != clause.Heading
        || text.Languages.Any(language =>
            TextFields.Fill(clause.Body[language], language, text, words)
            != TextFields.Fill(same.Body[language], language, before, words)
        );
}
