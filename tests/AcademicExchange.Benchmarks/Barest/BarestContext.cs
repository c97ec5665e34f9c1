using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Barest;

/// <summary>As much of EF Core as a list needs, on the tables that the program serves.</summary>
public sealed class BarestContext(DbContextOptions<BarestContext> options) : DbContext(options)
{
    public DbSet<BarestSide> Sides => Set<BarestSide>();

    public DbSet<BarestAgreement> Agreements => Set<BarestAgreement>();

    public DbSet<BarestVisitSide> VisitSides => Set<BarestVisitSide>();

    public DbSet<BarestVisit> Visits => Set<BarestVisit>();

    public DbSet<BarestPerson> People => Set<BarestPerson>();

    public DbSet<BarestInstitution> Institutions => Set<BarestInstitution>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BarestSide>().ToTable("AgreementParties");
        modelBuilder
            .Entity<BarestAgreement>()
            .ToTable("Agreements")
            .Property(agreement => agreement.Title)
            .HasColumnName("Title_En");
        modelBuilder.Entity<BarestVisitSide>().ToTable("VisitSides");
        modelBuilder.Entity<BarestPerson>().ToTable("People");
        modelBuilder
            .Entity<BarestVisit>()
            .ToTable("Visits")
            .Property(visit => visit.Title)
            .HasColumnName("Title_En");
        modelBuilder
            .Entity<BarestInstitution>()
            .ToTable("Institutions")
            .Property(institution => institution.Name)
            .HasColumnName("Name_En");
        if (Database.IsNpgsql())
        {
            // SQLite keeps texts, which a page writes as they are. Of what PostgreSQL keeps a page makes texts.
            foreach (
                var property in modelBuilder
                    .Model.GetEntityTypes()
                    .SelectMany(one => one.GetProperties())
            )
            {
                property.SetProviderClrType(TypeOf(property.Name));
            }
        }
    }

    private static Type? TypeOf(string property) =>
        property switch
        {
            _ when property.EndsWith("Id", StringComparison.Ordinal) => typeof(Guid),
            _ when property.EndsWith("Utc", StringComparison.Ordinal) => typeof(DateTime),
            _ when property.EndsWith("On", StringComparison.Ordinal)
                    || property.EndsWith("Day", StringComparison.Ordinal) => typeof(DateOnly),
            _ => null,
        };
}

public sealed class BarestSide
{
    public required string Id { get; init; }
    public required string AgreementId { get; init; }
    public required string InstitutionId { get; init; }
    public bool Sees { get; init; }
    public int Order { get; init; }
    public required string State { get; init; }
    public required string CreatedUtc { get; init; }
    public string? AwaitedRole { get; init; }
    public string? DueOn { get; init; }
}

public sealed class BarestAgreement
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string State { get; init; }
    public string? Title { get; init; }
    public required string CreatedUtc { get; init; }
    public string? EndsOn { get; init; }
}

public sealed class BarestInstitution
{
    public required string Id { get; init; }
    public required string Slug { get; init; }
    public string? Name { get; init; }
}

public sealed class BarestVisitSide
{
    public required string Id { get; init; }
    public required string VisitId { get; init; }
    public required string InstitutionId { get; init; }
    public bool Sees { get; init; }
    public bool IsHome { get; init; }
    public required string State { get; init; }
    public required string CreatedUtc { get; init; }
    public string? AwaitedRole { get; init; }
    public string? DueOn { get; init; }
}

public sealed class BarestVisit
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string State { get; init; }
    public string? Title { get; init; }
    public required string VisitorPersonId { get; init; }
    public required string HostPersonId { get; init; }
    public required string HostInstitutionId { get; init; }
    public string? FirstDay { get; init; }
    public string? LastDay { get; init; }
}

public sealed class BarestPerson
{
    public required string Id { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
}
