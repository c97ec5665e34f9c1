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

        /// <summary>What stands of that: from the sums, or line by line for whoever reads those of a department.</summary>
        internal IQueryable<LedgerPart> PartsOf(LedgerFilter filter, Actor actor) =>
            LedgerAccess.MayReadEntries(actor)
                ? data.SumsOf(filter, actor)
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
                    })
                : data.Standing(data.LedgerOf(filter, actor))
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
                    });

        internal IQueryable<LedgerSum> SumsOf(LedgerFilter filter, Actor actor) =>
            data.Asked(data.LedgerSums.AsNoTracking().VisibleTo(actor), filter);

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
