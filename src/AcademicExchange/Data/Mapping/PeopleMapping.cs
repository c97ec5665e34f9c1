using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.GivenName).HasMaxLength(Person.NameLength);
        person.Property(p => p.FamilyName).HasMaxLength(Person.NameLength);
        person.Property(p => p.NativeGivenName).HasMaxLength(Person.NameLength);
        person.Property(p => p.NativeFamilyName).HasMaxLength(Person.NameLength);
        person.HasMany(p => p.Roles).WithOne(r => r.Person).HasForeignKey(r => r.PersonId);
        person.HasIndex(p => p.CalendarFeedKey).IsUnique();

        // The few who wait for their office.
        person.HasIndex(p => p.CreatedUtc).HasFilter("\"State\" = 'Awaiting'");
    }
}

internal sealed class RoleAssignmentMapping : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> role)
    {
        role.ToTable("RoleAssignments");
        role.HasOne<Institution>()
            .WithMany()
            .HasForeignKey(r => r.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        role.HasOne<Unit>()
            .WithMany()
            .HasForeignKey(r => r.UnitId)
            .OnDelete(DeleteBehavior.Restrict);

        // Whether a person of a list still holds a role.
        role.HasIndex(r => new
        {
            r.PersonId,
            r.InstitutionId,
            r.Role,
            r.EndedUtc,
        });
        role.HasIndex(r => new
        {
            r.InstitutionId,
            r.Role,
            r.EndedUtc,
        });
    }
}

internal sealed class StandInMapping : IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<StandIn> standIn)
    {
        standIn.ToTable("StandIns");
        standIn.HasOne<Person>().WithMany().HasForeignKey(s => s.ForPersonId);
        standIn.HasOne<Person>().WithMany().HasForeignKey(s => s.ByPersonId);
        standIn.HasOne<Institution>().WithMany().HasForeignKey(s => s.InstitutionId);
        standIn.HasIndex(s => new { s.ByPersonId, s.LastDay });
    }
}

internal sealed class EmergencyAccessMapping : IEntityTypeConfiguration<EmergencyAccess>
{
    public void Configure(EntityTypeBuilder<EmergencyAccess> access)
    {
        access.ToTable("EmergencyAccesses");
        access.Property(a => a.Reason).HasMaxLength(EmergencyAccess.LongestReason);
        access.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        access.HasOne<Institution>().WithMany().HasForeignKey(a => a.InstitutionId);
        access.HasIndex(a => a.OpenedUtc);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => new { i.InstitutionId, i.CreatedUtc });
        invitation.HasOne<Institution>().WithMany().HasForeignKey(i => i.InstitutionId);
    }
}

internal sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.ToTable("SignInSessions");
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        session.HasIndex(s => new { s.PersonId, s.EndedUtc });
    }
}
