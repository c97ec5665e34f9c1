using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class LedgerLineMapping : IEntityTypeConfiguration<LedgerLine>
{
    public void Configure(EntityTypeBuilder<LedgerLine> line)
    {
        line.ToTable("LedgerLines");
        line.Property(l => l.Currency).HasMaxLength(3);
        line.Ignore(l => l.Value);
        line.Ignore(l => l.Entry);
        Of<Visit>(line, nameof(LedgerLine.VisitId));
        Of<Agreement>(line, nameof(LedgerLine.AgreementId));
        Of<Institution>(line, nameof(LedgerLine.FromInstitutionId));
        Of<Institution>(line, nameof(LedgerLine.ToInstitutionId));
        Of<Person>(line, nameof(LedgerLine.PersonId));
        Of<LedgerLine>(line, nameof(LedgerLine.ReversesId));

        // Nothing is taken back twice.
        line.HasIndex(l => l.ReversesId).IsUnique().HasFilter("\"ReversesId\" IS NOT NULL");

        // A line is written once: EF Core refuses to save it changed.
        foreach (var property in line.Metadata.GetProperties())
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }

    private static void Of<T>(EntityTypeBuilder<LedgerLine> line, string key)
        where T : class =>
        line.HasOne<T>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
