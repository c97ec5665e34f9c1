using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Ledger.Yearly;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Files;
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
        Of<HandEntry>(line, nameof(LedgerLine.EntryId));
        Of<Agreement>(line, nameof(LedgerLine.AgreementId));
        Of<Institution>(line, nameof(LedgerLine.FromInstitutionId));
        Of<Institution>(line, nameof(LedgerLine.ToInstitutionId));
        Of<Person>(line, nameof(LedgerLine.PersonId));
        Of<LedgerLine>(line, nameof(LedgerLine.ReversesId));

        // The pages of the list are read in this order.
        line.HasIndex(l => new { l.WrittenUtc, l.Id });

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

internal sealed class LedgerSumMapping : IEntityTypeConfiguration<LedgerSum>
{
    public void Configure(EntityTypeBuilder<LedgerSum> sum)
    {
        sum.ToTable("LedgerSums");
        sum.HasKey(s => new
        {
            s.FromInstitutionId,
            s.ToInstitutionId,
            s.AgreementId,
            s.AcademicYear,
            s.Kind,
            s.Unit,
            s.Status,
        });
        sum.HasIndex(s => s.ToInstitutionId);
    }
}

internal sealed class YearStatementMapping : IEntityTypeConfiguration<YearStatement>
{
    public void Configure(EntityTypeBuilder<YearStatement> statement)
    {
        statement.ToTable("LedgerStatements");
        statement.Property(s => s.Number).HasMaxLength(40);
        statement.HasIndex(s => s.Number).IsUnique();
        statement
            .HasIndex(s => new
            {
                s.InstitutionId,
                s.PartnerId,
                s.Year,
            })
            .IsUnique();
        Of<Institution>(statement, nameof(YearStatement.InstitutionId));
        Of<Institution>(statement, nameof(YearStatement.PartnerId));
        Of<Person>(statement, nameof(YearStatement.ConfirmedByPersonId));
    }

    private static void Of<T>(EntityTypeBuilder<YearStatement> statement, string key)
        where T : class =>
        statement.HasOne<T>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class HandEntryMapping : IEntityTypeConfiguration<HandEntry>
{
    public void Configure(EntityTypeBuilder<HandEntry> entry)
    {
        entry.ToTable("LedgerEntries");
        entry.Property(e => e.Number).HasMaxLength(40);
        entry.Property(e => e.About).HasMaxLength(HandEntry.AboutLength);
        entry.Property(e => e.Reference).HasMaxLength(HandEntry.ReferenceLength);
        entry.Property(e => e.Whom).HasMaxLength(HandEntry.WhomLength);
        entry.Property(e => e.Currency).HasMaxLength(3);
        entry.Ignore(e => e.Value);
        entry.Ignore(e => e.Source);
        Of<Agreement>(entry, nameof(HandEntry.AgreementId));
        Of<Institution>(entry, nameof(HandEntry.FromInstitutionId));
        Of<Institution>(entry, nameof(HandEntry.ToInstitutionId));
        Of<Institution>(entry, nameof(HandEntry.WrittenByInstitutionId));
        Of<Person>(entry, nameof(HandEntry.WrittenByPersonId));
        Of<StoredFile>(entry, nameof(HandEntry.FileId));
        entry.HasIndex(e => e.Number).IsUnique();

        // The desks: who is awaited, and who waits. Both are sides of the entry, which have their keys already.
        entry
            .HasIndex(e => new { e.AwaitedInstitutionId, e.AwaitedSinceUtc })
            .HasFilter("\"AwaitedInstitutionId\" IS NOT NULL");
        entry
            .HasIndex(e => new { e.WaitingInstitutionId, e.AwaitedSinceUtc })
            .HasFilter("\"WaitingInstitutionId\" IS NOT NULL");

        // The sweep: what waits and has no due day yet, and whose next reminder has come.
        entry
            .HasIndex(e => e.DueOn)
            .HasFilter("\"AwaitedInstitutionId\" IS NOT NULL AND \"DueOn\" IS NULL");
        entry.HasIndex(e => e.RemindOn).HasFilter("\"RemindOn\" IS NOT NULL");

        // What is said is never changed; only how far both agree.
        foreach (
            var property in entry
                .Metadata.GetProperties()
                .Where(property =>
                    property.Name
                        is not (
                            nameof(HandEntry.State)
                            or nameof(HandEntry.AskedByInstitutionId)
                            or nameof(HandEntry.AwaitedInstitutionId)
                            or nameof(HandEntry.WaitingInstitutionId)
                            or nameof(HandEntry.AwaitedSinceUtc)
                            or nameof(HandEntry.DueOn)
                            or nameof(HandEntry.RemindOn)
                            or nameof(HandEntry.Version)
                        )
                )
        )
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }

    private static void Of<T>(EntityTypeBuilder<HandEntry> entry, string key)
        where T : class =>
        entry.HasOne<T>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
