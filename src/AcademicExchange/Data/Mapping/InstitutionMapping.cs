using AcademicExchange.Features.Institutions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data.Mapping;

internal sealed class InstitutionMapping : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> institution)
    {
        institution.ToTable("Institutions");
        institution.Property(i => i.Slug).HasMaxLength(100);
        institution.HasIndex(i => i.Slug).IsUnique();
        institution.HasIndex(i => i.RorId).IsUnique();
        institution.ComplexProperty(i => i.Name);
        institution.ComplexProperty(i => i.Address);
        institution.HasMany(i => i.Units).WithOne().HasForeignKey(u => u.InstitutionId);
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("Units");
        unit.ComplexProperty(u => u.Name);
    }
}

internal sealed class IscedFieldMapping : IEntityTypeConfiguration<IscedField>
{
    public void Configure(EntityTypeBuilder<IscedField> field)
    {
        field.ToTable("IscedFields").HasKey(f => f.Code);
        field.ComplexProperty(f => f.Title);
    }
}

internal sealed class LevelMapping : IEntityTypeConfiguration<Level>
{
    public void Configure(EntityTypeBuilder<Level> level)
    {
        level.ToTable("Levels").HasKey(l => new { l.Scheme, l.Code });
        level.ComplexProperty(l => l.Title);
    }
}

internal sealed class CurrencyInfoMapping : IEntityTypeConfiguration<CurrencyInfo>
{
    public void Configure(EntityTypeBuilder<CurrencyInfo> currency)
    {
        currency.ToTable("Currencies").HasKey(c => c.Code);
        currency.ComplexProperty(c => c.Name);
    }
}

internal sealed class CityInfoMapping : IEntityTypeConfiguration<CityInfo>
{
    public void Configure(EntityTypeBuilder<CityInfo> city)
    {
        city.ToTable("Cities").HasKey(c => c.Key);
        city.ComplexProperty(c => c.Name);
    }
}

internal sealed class WeekendPeriodMapping : IEntityTypeConfiguration<WeekendPeriod>
{
    public void Configure(EntityTypeBuilder<WeekendPeriod> period)
    {
        period.ToTable("WeekendPeriods");
        period.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId);
    }
}

internal sealed class HolidayDayMapping : IEntityTypeConfiguration<HolidayDay>
{
    public void Configure(EntityTypeBuilder<HolidayDay> day)
    {
        day.ToTable("Holidays");
        day.ComplexProperty(d => d.Name);
        day.HasOne<Institution>().WithMany().HasForeignKey(d => d.InstitutionId);
        day.HasIndex(d => new { d.Country, d.Day });
    }
}

internal sealed class ReminderRulesMapping : IEntityTypeConfiguration<ReminderRules>
{
    public void Configure(EntityTypeBuilder<ReminderRules> rules)
    {
        // The key is the institution's, or that of all: no foreign key holds for both.
        rules.ToTable("ReminderRules");
        rules.Property(r => r.Id).ValueGeneratedNever();
        rules.Property(r => r.Version).IsConcurrencyToken();
        rules.Ignore(r => r.Days);
    }
}

internal sealed class ClauseTemplateMapping : IEntityTypeConfiguration<ClauseTemplate>
{
    public void Configure(EntityTypeBuilder<ClauseTemplate> clause)
    {
        clause.ToTable("ClauseTemplates").HasKey(c => c.Code);
        clause.ComplexProperty(c => c.Title);
        clause.Property(c => c.Texts).HasJson();
        clause.Property(c => c.Version).IsConcurrencyToken();
    }
}
