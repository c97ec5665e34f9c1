using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class FundingLineMapping : IEntityTypeConfiguration<FundingLine>
{
    public void Configure(EntityTypeBuilder<FundingLine> line)
    {
        line.ToTable("VisitFunding");
        line.Property(l => l.Currency).HasMaxLength(3);
        line.Ignore(l => l.Value);
        line.HasOne<Visit>().WithMany().HasForeignKey(l => l.VisitId);
    }
}

internal sealed class VisitPaperMapping : IEntityTypeConfiguration<VisitPaper>
{
    public void Configure(EntityTypeBuilder<VisitPaper> paper)
    {
        paper.ToTable("VisitPapers");
        paper.HasOne<Visit>().WithMany().HasForeignKey(p => p.VisitId);
        paper
            .HasOne<StoredFile>()
            .WithOne()
            .HasForeignKey<VisitPaper>(p => p.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VisitOutputMapping : IEntityTypeConfiguration<VisitOutput>
{
    public void Configure(EntityTypeBuilder<VisitOutput> output)
    {
        output.ToTable("VisitOutputs");
        output.Property(o => o.Title).HasMaxLength(VisitOutput.TitleLength);
        output.Property(o => o.Doi).HasMaxLength(Doi.Length);
        output.Property(o => o.About).HasMaxLength(VisitOutput.AboutLength);
        output.Ignore(o => o.Url);
        output.HasOne<Visit>().WithMany().HasForeignKey(o => o.VisitId);
        output
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(o => o.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
        output
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(o => o.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChecklistItemMapping : IEntityTypeConfiguration<ChecklistItem>
{
    public void Configure(EntityTypeBuilder<ChecklistItem> item)
    {
        item.ToTable("VisitChecklist");
        item.Property(i => i.RuleKey).HasMaxLength(60);
        item.Property<string?>(PlainReferences.Column).HasMaxLength(ChecklistItem.ReferenceLength);
        item.HasIndex(PlainReferences.Column)
            .HasFilter($"\"{PlainReferences.Column}\" IS NOT NULL");
        item.Property(i => i.Reason).HasMaxLength(ChecklistItem.ReasonLength);
        item.HasOne<Institution>()
            .WithMany()
            .HasForeignKey(i => i.InstitutionId)
            .OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Person>()
            .WithMany()
            .HasForeignKey(i => i.SettledByPersonId)
            .OnDelete(DeleteBehavior.Restrict);
        item.HasOne<TravelRoute>()
            .WithMany()
            .HasForeignKey(i => i.RouteId)
            .OnDelete(DeleteBehavior.Restrict);
        item.HasIndex(i => new { i.VisitId, i.Task }).IsUnique();

        // Reminders.
        item.HasIndex(i => i.RemindOn).HasFilter("\"RemindOn\" IS NOT NULL");

        // The desk: few items wait at one time.
        item.HasIndex(i => new
            {
                i.InstitutionId,
                i.OwnerRole,
                i.DueOn,
            })
            .HasFilter("\"AwaitedSinceUtc\" IS NOT NULL");
        item.HasIndex(i => new { i.OwnerPersonId, i.DueOn })
            .HasFilter("\"AwaitedSinceUtc\" IS NOT NULL");
    }
}

internal sealed class ChecklistRuleMapping : IEntityTypeConfiguration<ChecklistRule>
{
    public void Configure(EntityTypeBuilder<ChecklistRule> rule)
    {
        rule.ToTable("ChecklistRules").HasKey(r => r.Key);
        rule.Property(r => r.Key).HasMaxLength(ChecklistRule.KeyLength);
        rule.Ignore(r => r.KindsNamed);
        rule.ComplexProperty(r => r.About);
        rule.Property(r => r.Version).IsConcurrencyToken();
    }
}

internal sealed class TravelRouteMapping : IEntityTypeConfiguration<TravelRoute>
{
    public void Configure(EntityTypeBuilder<TravelRoute> route)
    {
        route.ToTable("TravelRoutes");
        route.Property(r => r.Code).HasMaxLength(TravelRoute.CodeLength);
        route.ComplexProperty(r => r.Name);
        route.ComplexProperty(r => r.Status);
        route.Property(r => r.Version).IsConcurrencyToken();
    }
}
