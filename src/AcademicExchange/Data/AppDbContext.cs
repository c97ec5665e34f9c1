using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Ledger.Yearly;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AcademicExchange.Data;

/// <summary>The one model of both databases. Two thin subclasses choose the provider and hold its migrations.</summary>
public abstract class AppDbContext(DbContextOptions options)
    : IdentityUserContext<Person, Guid>(options)
{
    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    public DbSet<StandIn> StandIns => Set<StandIn>();

    public DbSet<ReminderRules> ReminderRules => Set<ReminderRules>();

    public DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<IscedField> IscedFields => Set<IscedField>();

    public DbSet<Level> Levels => Set<Level>();

    public DbSet<CurrencyInfo> Currencies => Set<CurrencyInfo>();

    public DbSet<CityInfo> Cities => Set<CityInfo>();

    public DbSet<WeekendPeriod> WeekendPeriods => Set<WeekendPeriod>();

    public DbSet<HolidayDay> Holidays => Set<HolidayDay>();

    public DbSet<ClauseTemplate> ClauseTemplates => Set<ClauseTemplate>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementComment> AgreementComments => Set<AgreementComment>();

    public DbSet<AgreementPlace> AgreementPlaces => Set<AgreementPlace>();

    public DbSet<ResearcherProfile> ResearcherProfiles => Set<ResearcherProfile>();

    public DbSet<HostingOffer> HostingOffers => Set<HostingOffer>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<VisitSide> VisitSides => Set<VisitSide>();

    public DbSet<FundingLine> FundingLines => Set<FundingLine>();

    public DbSet<VisitPaper> VisitPapers => Set<VisitPaper>();

    public DbSet<VisitOutput> VisitOutputs => Set<VisitOutput>();

    public DbSet<LedgerLine> LedgerLines => Set<LedgerLine>();

    public DbSet<LedgerSum> LedgerSums => Set<LedgerSum>();

    public DbSet<HandEntry> HandEntries => Set<HandEntry>();

    public DbSet<YearStatement> YearStatements => Set<YearStatement>();

    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();

    public DbSet<ChecklistRule> ChecklistRules => Set<ChecklistRule>();

    public DbSet<TravelRoute> TravelRoutes => Set<TravelRoute>();

    public DbSet<PassportConsent> PassportConsents => Set<PassportConsent>();

    public DbSet<VisitPassport> VisitPassports => Set<VisitPassport>();

    public DbSet<PassportRemoval> PassportRemovals => Set<PassportRemoval>();

    public DbSet<VisitWhereabouts> VisitWhereabouts => Set<VisitWhereabouts>();

    public DbSet<VisitHostContact> VisitHostContacts => Set<VisitHostContact>();

    public DbSet<TravellerMessage> TravellerMessages => Set<TravellerMessage>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<StoredKey> Keys => Set<StoredKey>();

    public DbSet<MailMessageRow> Mails => Set<MailMessageRow>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<AuditLine> Audit => Set<AuditLine>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);

        // Keys are made by us (Guid v7), so that a new child of a tracked record is seen as new.
        foreach (
            var key in builder
                .Model.GetEntityTypes()
                .Select(type => type.FindPrimaryKey())
                .OfType<IMutableKey>()
        )
        {
            foreach (
                var property in key.Properties.Where(property => property.ClrType == typeof(Guid))
            )
            {
                property.ValueGenerated = ValueGenerated.Never;
            }
        }

        foreach (
            var record in builder
                .Model.GetEntityTypes()
                .Where(type => typeof(Record).IsAssignableFrom(type.ClrType))
        )
        {
            record.FindProperty(nameof(Platform.Workflow.Record.Version))!.IsConcurrencyToken =
                true;
        }
    }

    /// <summary>Instants are UTC in the database and in memory. The compiled model names it.</summary>
    internal sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            value => value.ToUniversalTime(),
            value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
        );
}
