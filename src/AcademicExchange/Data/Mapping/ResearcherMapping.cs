using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class ResearcherProfileMapping : IEntityTypeConfiguration<ResearcherProfile>
{
    public void Configure(EntityTypeBuilder<ResearcherProfile> profile)
    {
        profile.ToTable("ResearcherProfiles");
        profile.ComplexProperty(p => p.About);
        profile.Property(p => p.Keywords).HasMaxLength(ResearcherProfile.KeywordsLength);
        profile.Property(p => p.Orcid).HasMaxLength(19);
        profile.Property(p => p.Isced).HasJson();
        profile.Property(p => p.Languages).HasJson();
        profile.Property(p => p.Publications).HasJson();
        profile.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        profile
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(p => p.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        profile.HasIndex(p => new { p.PersonId, p.InstitutionId }).IsUnique();

        // The directory, newest first; what decides on a line stands behind, so that no row is touched.
        profile.HasIndex(p => new
        {
            p.UpdatedUtc,
            p.Id,
            p.InstitutionId,
            p.IsListed,
            p.PersonId,
        });
    }
}

internal sealed class HostingOfferMapping : IEntityTypeConfiguration<HostingOffer>
{
    public void Configure(EntityTypeBuilder<HostingOffer> offer)
    {
        offer.ToTable("HostingOffers");
        offer.ComplexProperty(o => o.Title);
        offer.ComplexProperty(o => o.Text);
        offer.Property(o => o.Isced).HasJson();
        offer.Property(o => o.Languages).HasJson();
        offer
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(o => o.HostPersonId)
            .OnDelete(DeleteBehavior.Restrict);
        offer
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(o => o.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        offer.HasIndex(o => new
        {
            o.CreatedUtc,
            o.Id,
            o.InstitutionId,
            o.State,
        });
        offer.HasIndex(o => new { o.HostPersonId, o.CreatedUtc });

        // What lapses by the date.
        offer.HasIndex(o => o.LastDay).HasFilter("\"State\" = 'Open'");
    }
}
