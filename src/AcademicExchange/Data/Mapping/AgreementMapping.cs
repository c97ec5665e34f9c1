using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("Agreements");
        agreement.Property(a => a.Number).HasMaxLength(40);
        agreement.HasIndex(a => a.Number).IsUnique();
        agreement.Property(a => a.Purpose).HasMaxLength(Agreement.PurposeLength);
        agreement.ComplexProperty(a => a.Title);
        agreement
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(a => a.OwnerInstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        agreement
            .HasOne<Unit>()
            .WithMany()
            .HasForeignKey(a => a.UnitId)
            .OnDelete(DeleteBehavior.Restrict);
        agreement
            .HasOne<Agreement>()
            .WithMany()
            .HasForeignKey(a => a.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
        agreement
            .HasOne<Agreement>()
            .WithMany()
            .HasForeignKey(a => a.AmendsId)
            .OnDelete(DeleteBehavior.Restrict);
        agreement
            .HasOne<Agreement>()
            .WithMany()
            .HasForeignKey(a => a.RenewsId)
            .OnDelete(DeleteBehavior.Restrict);
        agreement
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(a => a.ProposedByPersonId)
            .OnDelete(DeleteBehavior.Restrict);

        // Hardly any agreement hangs on another. Without the filter the statistics say that an equality finds all the empty ones, and
        // both databases then rather read the whole table.
        Neighbours(agreement, nameof(Agreement.ParentId));
        Neighbours(agreement, nameof(Agreement.AmendsId));
        Neighbours(agreement, nameof(Agreement.RenewsId));

        // The date jobs look for a state and a day; the public page for what is published.
        agreement.HasIndex(a => new
        {
            a.State,
            a.EndsOn,
            a.Id,
        });
        agreement.HasIndex(a => new { a.State, a.StartsOn });
        agreement.HasIndex(a => new { a.State, a.ReviewOn });
        agreement.HasIndex(a => new { a.State, a.RemindEndOn });
        agreement.HasIndex(a => new { a.CreatedUtc, a.Id }).HasFilter("\"IsPublished\"");
        agreement.HasIndex(a => new { a.ProposedByPersonId, a.Id });

        agreement.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId);
        agreement.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.AgreementId);
        agreement.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.AgreementId);
        agreement.HasMany(a => a.Signatures).WithOne().HasForeignKey(s => s.AgreementId);
    }

    private static void Neighbours(EntityTypeBuilder<Agreement> agreement, string key) =>
        agreement.HasIndex(key).HasFilter($"\"{key}\" IS NOT NULL");
}

internal sealed class AgreementPartyMapping : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> party)
    {
        party.ToTable("AgreementParties");
        party.Property(p => p.ApprovedHash).HasMaxLength(64);
        party
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(p => p.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        party
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(p => p.CoordinatorPersonId)
            .OnDelete(DeleteBehavior.Restrict);
        party.HasIndex(p => new { p.AgreementId, p.InstitutionId }).IsUnique();

        // What an institution sees, in the orders of lists; the columns behind AgreementId are filtered without a look at the row.
        // A filter instead of a leading Sees: SQLite finds no equality in a bare boolean.
        string[] filters =
        [
            nameof(AgreementParty.AgreementId),
            nameof(AgreementParty.State),
            nameof(AgreementParty.Kind),
        ];
        Listed(party, [nameof(AgreementParty.CreatedUtc), .. filters]);
        Listed(party, [nameof(AgreementParty.EndsOn), .. filters]);
        Listed(party, [nameof(AgreementParty.Number), .. filters]);
        Listed(
            party,
            [
                nameof(AgreementParty.State),
                nameof(AgreementParty.CreatedUtc),
                nameof(AgreementParty.AgreementId),
            ]
        );
        Listed(
            party,
            [
                nameof(AgreementParty.State),
                nameof(AgreementParty.EndsOn),
                nameof(AgreementParty.AgreementId),
            ]
        );

        // The desk: who is awaited, and who waits.
        party.HasIndex(p => new
        {
            p.InstitutionId,
            p.AwaitedRole,
            p.DueOn,
        });
        party
            .HasIndex(p => new
            {
                p.InstitutionId,
                p.WaitsSinceUtc,
                p.AgreementId,
            })
            .HasFilter("\"WaitsSinceUtc\" IS NOT NULL");
        party.HasIndex(p => new { p.AwaitedRole, p.DueOn });
        party.HasIndex(p => p.RemindOn);
    }

    private static void Listed(EntityTypeBuilder<AgreementParty> party, string[] columns) =>
        party.HasIndex([nameof(AgreementParty.InstitutionId), .. columns]).HasFilter("\"Sees\"");
}

internal sealed class AgreementVersionMapping : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> version)
    {
        version.ToTable("AgreementVersions");
        version.Property(v => v.Hash).HasMaxLength(64);
        version.Property(v => v.Text).HasJson();
        version
            .HasIndex(v => new
            {
                v.AgreementId,
                v.No,
                v.InstitutionId,
            })
            .IsUnique();
    }
}

internal sealed class AgreementStepMapping : IEntityTypeConfiguration<AgreementStep>
{
    public void Configure(EntityTypeBuilder<AgreementStep> step)
    {
        step.ToTable("AgreementSteps");
        step.Property(s => s.Number).HasMaxLength(AgreementStep.NumberLength);
        step.Property(s => s.Remark).HasMaxLength(AgreementStep.RemarkLength);
        step.HasOne<StoredFile>()
            .WithMany()
            .HasForeignKey(s => s.FileId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementSignatureMapping : IEntityTypeConfiguration<AgreementSignature>
{
    public void Configure(EntityTypeBuilder<AgreementSignature> signature)
    {
        signature.ToTable("AgreementSignatures");
        signature.Property(s => s.SignerName).HasMaxLength(AgreementSignature.NameLength);
        signature.Property(s => s.SignerOffice).HasMaxLength(AgreementSignature.NameLength);
        signature.Property(s => s.Place).HasMaxLength(AgreementSignature.NameLength);
        signature.Property(s => s.TextHash).HasMaxLength(64);
        signature
            .HasOne<StoredFile>()
            .WithMany()
            .HasForeignKey(s => s.ScanFileId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementCommentMapping : IEntityTypeConfiguration<AgreementComment>
{
    public void Configure(EntityTypeBuilder<AgreementComment> comment)
    {
        comment.ToTable("AgreementComments");
        comment.Property(c => c.Text).HasMaxLength(AgreementComment.TextLength);
        comment.Property(c => c.ClauseCode).HasMaxLength(40);
        comment.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
        comment
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(c => c.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.AgreementId, c.AtUtc });
    }
}

internal sealed class AgreementPlaceMapping : IEntityTypeConfiguration<AgreementPlace>
{
    public void Configure(EntityTypeBuilder<AgreementPlace> place)
    {
        place.ToTable(
            "AgreementPlaces",
            table =>
                table.HasCheckConstraint(
                    "CK_AgreementPlaces_Taken",
                    "\"Taken\" >= 0 AND \"Taken\" <= \"Number\""
                )
        );
        place.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId);
        place.HasIndex(p => new { p.AgreementId, p.AcademicYear });
    }
}
