using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("History");
        entry.Property(e => e.Note).HasMaxLength(HistoryEntry.NoteLength);
        entry.HasIndex(e => new { e.RecordId, e.AtUtc });
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.HasIndex(m => m.DedupKey).IsUnique();

        // The claim looks only at what is open; done rows must not slow it.
        message.HasIndex(m => m.DueUtc).HasFilter("\"DoneUtc\" IS NULL AND \"DeadUtc\" IS NULL");
        message.HasIndex(m => m.DeadUtc).HasFilter("\"DeadUtc\" IS NOT NULL");
        // Of what is done alone: SQLite would else look for what is open by it, and sort all of that at each claim.
        message.HasIndex(m => m.DoneUtc).HasFilter("\"DoneUtc\" IS NOT NULL");
    }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("JobRuns");
        run.Property(r => r.Job).HasMaxLength(80);
        run.Property(r => r.Error).HasMaxLength(JobRun.ErrorLength);
        run.HasIndex(r => new { r.Job, r.StartedUtc });
        run.HasIndex(r => r.StartedUtc);
    }
}

internal sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key)
    {
        key.ToTable("Keys");
        key.Property(k => k.Name).HasMaxLength(200);
    }
}

internal sealed class MailMessageRowMapping : IEntityTypeConfiguration<MailMessageRow>
{
    public void Configure(EntityTypeBuilder<MailMessageRow> mail)
    {
        mail.ToTable("Mails");
        mail.HasIndex(m => m.DedupKey).IsUnique();
        mail.HasIndex(m => new { m.RecordId, m.CreatedUtc });
        mail.HasIndex(m => m.CreatedUtc);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("Files");
        file.Property(f => f.Name).HasMaxLength(255);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => f.RecordId);
        file.HasIndex(f => f.StorageName).IsUnique();
    }
}

internal sealed class AuditLineMapping : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> line)
    {
        line.ToTable("Audit");
        line.Property(l => l.Action).HasMaxLength(AuditLine.MostAction);
        line.Property(l => l.Detail).HasMaxLength(500);
        line.HasIndex(l => new
        {
            l.InstitutionId,
            l.AtUtc,
            l.Id,
        });
        line.HasIndex(l => new
        {
            l.PersonId,
            l.AtUtc,
            l.Id,
        });
        line.HasIndex(l => new { l.AtUtc, l.Id });

        // Who looked at a passport is shown to whose it is.
        line.HasIndex(l => l.RecordId)
            .HasFilter($"\"{nameof(AuditLine.RecordKind)}\" = 'passport'");
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.HasIndex(n => n.DedupKey).IsUnique();
        notice.HasIndex(n => new
        {
            n.PersonId,
            n.ReadUtc,
            n.AtUtc,
        });
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.Property(v => v.Name).HasMaxLength(80);
        view.Property(v => v.Query).HasMaxLength(2000);
        view.HasIndex(v => new
            {
                v.PersonId,
                v.List,
                v.Name,
            })
            .IsUnique();
        view.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
    }
}

internal sealed class IssuedDocumentMapping : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> document)
    {
        document.ToTable("IssuedDocuments");
        document.Property(d => d.CheckCode).HasMaxLength(40);
        document.HasIndex(d => d.CheckCode).IsUnique();
        document.Property(d => d.Number).HasMaxLength(60);
        document.HasIndex(d => new { d.RecordId, d.Number }).IsUnique();
        document.ComplexProperty(d => d.Parties);
        document
            .HasOne<StoredFile>()
            .WithMany()
            .HasForeignKey(d => d.FileId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NumberSequenceMapping : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> sequence) =>
        sequence.ToTable("NumberSequences").HasKey(s => s.Key);
}
