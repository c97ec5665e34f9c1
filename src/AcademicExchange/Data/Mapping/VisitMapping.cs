using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("Visits");
        visit.Property(v => v.Number).HasMaxLength(40);
        visit.HasIndex(v => v.Number).IsUnique();
        visit.ComplexProperty(v => v.Title);
        visit.Property(v => v.WorkPlan).HasMaxLength(Visit.TextLength);
        visit.Property<string?>(PlainReferences.PermitColumn).HasMaxLength(Visit.ReferenceLength);
        visit
            .HasIndex(PlainReferences.PermitColumn)
            .HasFilter($"\"{PlainReferences.PermitColumn}\" IS NOT NULL");
        visit.Property(v => v.VisitorReport).HasMaxLength(Visit.TextLength);
        visit.Property(v => v.HostReport).HasMaxLength(Visit.TextLength);
        visit.Ignore(v => v.Planned);
        visit.Ignore(v => v.Stay);
        visit.Ignore(v => v.Home);
        visit.Ignore(v => v.Host);
        Of<Person>(visit, nameof(Visit.VisitorPersonId));
        Of<Person>(visit, nameof(Visit.HostPersonId));
        Of<Institution>(visit, nameof(Visit.HomeInstitutionId));
        Of<Institution>(visit, nameof(Visit.HostInstitutionId));
        Of<Unit>(visit, nameof(Visit.HomeUnitId));
        Of<Unit>(visit, nameof(Visit.HostUnitId));
        Of<Agreement>(visit, nameof(Visit.AgreementId));
        Of<AgreementPlace>(visit, nameof(Visit.AgreementPlaceId));
        Of<HostingOffer>(visit, nameof(Visit.HostingOfferId));
        visit
            .HasIndex(v => v.AgreementPlaceId)
            .HasFilter($"\"{nameof(Visit.AgreementPlaceId)}\" IS NOT NULL");

        // Overlapping visits of one person.
        visit.HasIndex(v => new { v.VisitorPersonId, v.LastDay });
        visit.HasMany(v => v.Sides).WithOne().HasForeignKey(side => side.VisitId);
        visit.HasMany(v => v.Checklist).WithOne().HasForeignKey(item => item.VisitId);
    }

    private static void Of<T>(EntityTypeBuilder<Visit> visit, string key)
        where T : class =>
        visit.HasOne<T>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class VisitSideMapping : IEntityTypeConfiguration<VisitSide>
{
    public void Configure(EntityTypeBuilder<VisitSide> side)
    {
        side.ToTable("VisitSides");
        side.Ignore(s => s.IsAwaited);
        side.HasOne<Institution>()
            .WithMany()
            .HasForeignKey(s => s.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        side.HasIndex(s => new { s.VisitId, s.InstitutionId }).IsUnique();

        // What an institution's office and heads see, newest first; what decides on a line stands behind, so that no row is touched.
        side.HasIndex(s => new
        {
            s.InstitutionId,
            s.CreatedUtc,
            s.VisitId,
            s.Sees,
            s.PersonId,
            s.UnitId,
            s.State,
            s.Kind,
        });
        side.HasIndex(s => new
        {
            s.InstitutionId,
            s.State,
            s.CreatedUtc,
            s.VisitId,
            s.Sees,
            s.PersonId,
            s.UnitId,
            s.Kind,
        });

        // The same by the first day.
        side.HasIndex(s => new
        {
            s.InstitutionId,
            s.FirstDay,
            s.VisitId,
            s.Sees,
            s.PersonId,
            s.UnitId,
            s.State,
            s.Kind,
        });

        // Who is away, or here, by the last day; only some states are asked for. Guests are not looked for among all who left.
        side.HasIndex(s => new
        {
            s.InstitutionId,
            s.State,
            s.IsHome,
            s.LastDay,
            s.VisitId,
            s.FirstDay,
            s.Sees,
            s.PersonId,
            s.UnitId,
        });

        // What is one person's own.
        side.HasIndex(s => new
        {
            s.PersonId,
            s.InstitutionId,
            s.CreatedUtc,
            s.VisitId,
            s.State,
        });

        // Reminders, and guests of whom nobody has said that they came.
        side.HasIndex(s => s.RemindOn).HasFilter("\"RemindOn\" IS NOT NULL");
        side.HasIndex(s => s.FirstDay).HasFilter("\"State\" = 'Confirmed'");

        // The desk: hardly any side is awaited.
        side.HasIndex(s => new
            {
                s.InstitutionId,
                s.AwaitedSinceUtc,
                s.AwaitedRole,
            })
            .HasFilter("\"AwaitedSinceUtc\" IS NOT NULL");
        side.HasIndex(s => new
            {
                s.InstitutionId,
                s.WaitsSinceUtc,
                s.VisitId,
            })
            .HasFilter("\"WaitsSinceUtc\" IS NOT NULL");
    }
}
