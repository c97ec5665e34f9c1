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

        internal IQueryable<LedgerLine> LedgerOf(LedgerFilter filter, Actor actor)
        {
            var lines = data.LedgerSeenBy(actor);
            if (filter.Agreement is { } agreement)
            {
                lines = lines.Where(line => line.AgreementId == agreement);
            }

            if (filter.Partner is { } slug)
            {
                var partner = data
                    .Institutions.Where(one => one.Slug == slug)
                    .Select(one => one.Id);
                lines = lines.Where(line =>
                    partner.Contains(line.FromInstitutionId)
                    || partner.Contains(line.ToInstitutionId)
                );
            }

            if (filter.AcademicYear is { } year)
            {
                lines = lines.Where(line => line.AcademicYear == year);
            }

            if (filter.Kind is { } kind)
            {
                lines = lines.Where(line => line.Kind == kind);
            }

            return filter.Status is { } status ? lines.Where(line => line.Status == status) : lines;
        }

        /// <summary>Of these, what was not taken back.</summary>
        internal IQueryable<LedgerLine> Standing(IQueryable<LedgerLine> lines) =>
            lines.Where(line =>
                line.Status != LedgerStatus.Reversed
                && !data.LedgerLines.Any(other => other.ReversesId == line.Id)
            );
    }
}
