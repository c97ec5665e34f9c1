using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>Something to choose in a form.</summary>
public sealed record Choice(string Value, LocalText Name, string? Code = null)
{
    // The key is written here and not in SQL: databases write a Guid each in its own way.
    internal Choice(Guid id, LocalText name, string? code)
        : this(id.ToString(), name, code) { }
}

/// <summary>What the forms of an agreement offer.</summary>
public sealed class AgreementChoices(AppDbContext data)
{
    /// <summary>Active institutions but the own.</summary>
    public async Task<IReadOnlyList<Choice>> PartnersAsync(Actor actor, CancellationToken cancel) =>
        await data
            .Institutions.AsNoTracking()
            .Where(institution =>
                institution.State == InstitutionState.Active
                && institution.Id != actor.InstitutionId
            )
            .Select(institution => new Choice(institution.Id, institution.Name, null))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Choice>> UnitsAsync(Actor actor, CancellationToken cancel) =>
        await data
            .Units.AsNoTracking()
            .Where(unit => unit.InstitutionId == actor.InstitutionId && !unit.Closed)
            .Select(unit => new Choice(unit.Id, unit.Name, null))
            .ToListAsync(cancel);

    /// <summary>Memoranda in force under which an agreement may stand.</summary>
    public async Task<IReadOnlyList<Choice>> MemorandaAsync(
        Actor actor,
        CancellationToken cancel
    ) =>
        await data
            .Agreements.AsNoTracking()
            .VisibleTo(actor)
            .Where(agreement =>
                agreement.Kind == AgreementKind.Memorandum
                && agreement.State == AgreementState.InForce
                && agreement.AmendsId == null
            )
            .OrderBy(agreement => agreement.Number)
            .Select(agreement => new Choice(agreement.Id, agreement.Title, agreement.Number))
            .ToListAsync(cancel);

    /// <summary>Detailed fields of ISCED-F that people pick.</summary>
    public async Task<IReadOnlyList<Choice>> FieldsAsync(CancellationToken cancel) =>
        await data
            .IscedFields.AsNoTracking()
            .Where(field =>
                field.Level == "detailed"
                && (field.Kind == "regular" || field.Kind == "interdisciplinary")
            )
            .OrderBy(field => field.Code)
            .Select(field => new Choice(field.Code, field.Title, field.Code))
            .ToListAsync(cancel);
}
