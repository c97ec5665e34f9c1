using AcademicExchange.Data;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>
/// Issues and revokes the letters of a visit. A letter is drawn before the one save that makes it, and kept as it is; the older one of its
/// kind in the same languages is marked as replaced.
/// </summary>
public sealed class LetterService(
    AppDbContext data,
    LetterQueries queries,
    LetterDocument document,
    DocumentPress press,
    IDocumentRenderer renderer
)
{
    /// <summary>The same form sent twice issues one letter.</summary>
    /// <param name="id">Of the visit.</param>
    /// <param name="version">That the form was made from.</param>
    /// <param name="key">Made with the form.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="entry">What the form says.</param>
    /// <param name="act">By the issuer.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The id of the letter.</returns>
    /// <exception cref="RuleViolation">"letter.language", "letter.address", "letter.phone", "letter.signatory", and what <see cref="LetterRules"/> says.</exception>
    public async Task<Guid> IssueAsync(
        Guid id,
        int version,
        Guid key,
        LetterKind kind,
        LetterEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        var visit = await data.VisitToChangeAsync(id, version, act, cancel);
        var letterId = SentOnce.Id(
            key,
            act.By.PersonId,
            id,
            kind,
            entry with
            {
                Languages = [],
            },
            string.Join(',', entry.Languages)
        );
        if (await data.IsSentAsync<IssuedDocument>(letterId, cancel))
        {
            return letterId;
        }

        var print = await PrintAsync(visit, kind, entry, act, cancel);
        visit.IssueLetter(kind, letterId, act);
        var content = document.ContentOf(print);
        var (first, last) = print.Days;
        await press.IssueAsync(
            new NewDocument(
                LetterRules.DocumentKindOf(kind),
                Visit.RecordKind,
                id,
                visit.Number,
                entry.Languages,
                content.HashWith(visit.Number, $"{kind}", $"{print.IssuedOn:O}"),
                Parties(print),
                first,
                last,
                act.NowUtc,
                visit.IsDemo
            )
            {
                Id = letterId,
                IsOneOfItsLanguages = true,
                IssuedByPersonId = act.By.PersonId,
            },
            stamp => document.Of(print, content, stamp),
            cancel
        );
        await SaveAsync(letterId, cancel);
        return letterId;
    }

    /// <summary>The letter as it would be issued now, with DRAFT across it, without number and check code. Nothing is kept.</summary>
    /// <exception cref="RuleViolation">As for issuing it.</exception>
    public async Task<byte[]> PreviewAsync(
        Guid id,
        int version,
        LetterKind kind,
        LetterEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        var visit = await data.VisitToChangeAsync(id, version, act, cancel);
        if (LetterRules.WhyNot(visit, kind, act.By) is { } rule)
        {
            throw new RuleViolation(rule);
        }

        var print = await PrintAsync(visit, kind, entry, act, cancel);
        return renderer.Render(document.Of(print, document.ContentOf(print), stamp: null));
    }

    /// <exception cref="RecordGone">The visit has no such letter.</exception>
    /// <exception cref="RuleViolation">"letter.not-valid", "note-required", and what <see cref="LetterRules"/> says.</exception>
    public async Task RevokeAsync(
        Guid id,
        int version,
        Guid letterId,
        Act act,
        CancellationToken cancel
    )
    {
        var visit = await data.VisitToChangeAsync(id, version, act, cancel);
        var letter =
            await data.IssuedDocuments.SingleOrDefaultAsync(
                found => found.Id == letterId && found.RecordId == id,
                cancel
            ) ?? throw new RecordGone();
        Demand(letter.State == DocumentState.Valid, "not-valid");
        visit.RevokeLetter(LetterRules.KindOf(letter.Kind), letterId, act);
        (letter.State, letter.RevokedUtc) = (DocumentState.Revoked, act.NowUtc);
        await data.SaveChangesAsync(cancel);
    }

    private Task<LetterPrint> PrintAsync(
        Visit visit,
        LetterKind kind,
        LetterEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        Demand(entry.Languages.Count > 0, "language");
        Demand(
            kind != LetterKind.Invitation || !string.IsNullOrWhiteSpace(entry.Address),
            "address"
        );
        Demand(entry.Phone is null || PhoneNumber.IsOne(PhoneNumber.Tidy(entry.Phone)), "phone");
        return queries.PrintAsync(visit, kind, entry, act, cancel);
    }

    /// <summary>Two letters at once would have the same number: the slower form is stale, whichever of both the database finds first.</summary>
    private async Task SaveAsync(Guid letterId, CancellationToken cancel)
    {
        try
        {
            await data.SaveOnceAsync<IssuedDocument>(letterId, cancel);
        }
        catch (DbUpdateException refused) when (refused.IsDuplicate)
        {
            throw new DbUpdateConcurrencyException(refused.Message, refused);
        }
    }

    /// <summary>The check page says between whom, and never who travels.</summary>
    private static LocalText Parties(LetterPrint print)
    {
        return new LocalText(In(Language.En), In(Language.Fa), In(Language.Az));

        string In(Language language) =>
            print.Issuer.Name.For(language).Text
            + '\n'
            + (print.Issuer == print.HostPlace ? print.HomePlace : print.HostPlace)
                .Name.For(language)
                .Text;
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolation($"{LetterRules.Area}.{rule}");
        }
    }
}
