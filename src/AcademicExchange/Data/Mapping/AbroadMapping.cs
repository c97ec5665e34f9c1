using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Features.Visits.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class VisitWhereaboutsMapping : IEntityTypeConfiguration<VisitWhereabouts>
{
    public void Configure(EntityTypeBuilder<VisitWhereabouts> whereabouts)
    {
        whereabouts.ToTable("VisitWhereabouts");
        whereabouts
            .HasOne<Visit>()
            .WithOne()
            .HasForeignKey<VisitWhereabouts>(w => w.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VisitHostContactMapping : IEntityTypeConfiguration<VisitHostContact>
{
    public void Configure(EntityTypeBuilder<VisitHostContact> contact)
    {
        contact.ToTable("VisitHostContacts");
        contact.Ignore(c => c.Contact);
        contact.Property(c => c.Name).HasMaxLength(Whereabouts.NameLength);
        contact.Property(c => c.Phone).HasMaxLength(PhoneNumber.Length);
        contact.Property(c => c.EmergencyLine).HasMaxLength(PhoneNumber.Length);
        contact
            .HasOne<Visit>()
            .WithOne()
            .HasForeignKey<VisitHostContact>(c => c.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TravellerMessageMapping : IEntityTypeConfiguration<TravellerMessage>
{
    public void Configure(EntityTypeBuilder<TravellerMessage> message)
    {
        message.ToTable("TravellerMessages");
        message.ComplexProperty(m => m.Subject);
        message.ComplexProperty(m => m.Text);
        message
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(m => m.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        message
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(m => m.SenderPersonId)
            .OnDelete(DeleteBehavior.Restrict);
        message.HasMany(m => m.Recipients).WithOne().HasForeignKey(r => r.MessageId);

        // The page of an office, the newest first.
        message.HasIndex(m => new { m.InstitutionId, m.CreatedUtc });
    }
}

internal sealed class TravellerMessageRecipientMapping
    : IEntityTypeConfiguration<TravellerMessageRecipient>
{
    public void Configure(EntityTypeBuilder<TravellerMessageRecipient> recipient)
    {
        recipient.ToTable("TravellerMessageRecipients");
        recipient
            .HasOne<Visit>()
            .WithMany()
            .HasForeignKey(r => r.VisitId)
            .OnDelete(DeleteBehavior.Restrict);
        recipient
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(r => r.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
