using AcademicExchange.Data;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger;

/// <summary>Which lines a question is about: those that the reader may see, and of them those that are asked for.</summary>
internal static class LedgerSelection
{
    extension(AppDbContext data)
    {
        internal IQueryable<LedgerLine> LedgerSeenBy(Actor actor) =>
            data.LedgerLines.AsNoTracking().VisibleTo(actor, data.VisitSides);

        internal IQueryable<LedgerLine> LedgerOf(LedgerFilter filter, Actor actor) =>
            data.Asked(data.LedgerSeenBy(actor), filter);

        /// <summary>What stands of that.</summary>
        internal IQueryable<LedgerPart> PartsOf(LedgerFilter filter, Actor actor) =>
            data.Parts(filter, actor, data.Standing);

        /// <summary>All that was written of that, what was taken back too.</summary>
        internal IQueryable<LedgerPart> WrittenOf(LedgerFilter filter, Actor actor) =>
            data.Parts(filter, actor, lines => lines);

        /// <summary>From the sums for whoever reads a whole ledger, or line by line for whoever reads those of a department.</summary>
        private IQueryable<LedgerPart> Parts(
            LedgerFilter filter,
            Actor actor,
            Func<IQueryable<LedgerLine>, IQueryable<LedgerLine>> which
        ) =>
            LedgerAccess.MayReadEntries(actor)
                ? data.Asked(data.LedgerSums.AsNoTracking().VisibleTo(actor), filter)
                    .Select(sum => new LedgerPart
                    {
                        AgreementId = sum.AgreementId,
                        FromInstitutionId = sum.FromInstitutionId,
                        ToInstitutionId = sum.ToInstitutionId,
                        AcademicYear = sum.AcademicYear,
                        Kind = sum.Kind,
                        Unit = sum.Unit,
                        Status = sum.Status,
                        Quantity = sum.Quantity,
                        Lines = sum.Lines,
                    })
                : which(data.LedgerOf(filter, actor))
                    .Select(line => new LedgerPart
                    {
                        AgreementId = line.AgreementId,
                        FromInstitutionId = line.FromInstitutionId,
                        ToInstitutionId = line.ToInstitutionId,
                        AcademicYear = line.AcademicYear,
                        Kind = line.Kind,
                        Unit = line.Unit,
                        Status = line.Status,
                        Quantity = line.Quantity,
                        Lines = 1,
                    });

        private IQueryable<T> Asked<T>(IQueryable<T> all, LedgerFilter filter)
            where T : class, ILedgered
        {
            if (filter.Agreement is { } agreement)
            {
                all = all.Where(one => one.AgreementId == agreement);
            }

            if (filter.Partner is { } slug)
            {
                var partner = data
                    .Institutions.Where(one => one.Slug == slug)
                    .Select(one => one.Id);
                all = all.Where(one =>
                    partner.Contains(one.FromInstitutionId) || partner.Contains(one.ToInstitutionId)
                );
            }

            if (filter.AcademicYear is { } year)
            {
                all = all.Where(one => one.AcademicYear == year);
            }

            if (filter.Kind is { } kind)
            {
                all = all.Where(one => one.Kind == kind);
            }

            return filter.Status is { } status ? all.Where(one => one.Status == status) : all;
        }

        /// <summary>Of these, what was not taken back.</summary>
        internal IQueryable<LedgerLine> Standing(IQueryable<LedgerLine> lines) =>
            lines.Where(line =>
                line.Status != LedgerStatus.Reversed
                && !data.LedgerLines.Any(other => other.ReversesId == line.Id)
            );
    }
}
