using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class PassportConsentMapping : IEntityTypeConfiguration<PassportConsent>
{
    public void Configure(EntityTypeBuilder<PassportConsent> consent)
    {
        consent.ToTable("PassportConsents");
        consent.Ignore(c => c.IsActive);
        consent.Ignore(c => c.IsCurrent);
        consent
            .HasOne<Visit>()
            .WithMany()
            .HasForeignKey(c => c.VisitId)
            .OnDelete(DeleteBehavior.Restrict);
        consent
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(c => c.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
        consent.HasIndex(c => c.VisitId);

        // One at a time.
        consent
            .HasIndex(c => c.VisitId, "IX_PassportConsents_Active")
            .IsUnique()
            .HasFilter($"\"{nameof(PassportConsent.EndedUtc)}\" IS NULL");
    }
}

internal sealed class VisitPassportMapping : IEntityTypeConfiguration<VisitPassport>
{
    public void Configure(EntityTypeBuilder<VisitPassport> passport)
    {
        passport.ToTable("VisitPassports");
        passport
            .HasOne<Visit>()
            .WithOne()
            .HasForeignKey<VisitPassport>(p => p.Id)
            .OnDelete(DeleteBehavior.Restrict);
        passport
            .HasOne<PassportConsent>()
            .WithMany()
            .HasForeignKey(p => p.ConsentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PassportRemovalMapping : IEntityTypeConfiguration<PassportRemoval>
{
    public void Configure(EntityTypeBuilder<PassportRemoval> removal)
    {
        removal.ToTable("PassportRemovals");
        removal
            .HasOne<Visit>()
            .WithMany()
            .HasForeignKey(r => r.VisitId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
