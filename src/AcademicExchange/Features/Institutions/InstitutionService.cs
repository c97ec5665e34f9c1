using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// The only writer of institutions and their units. Every change names the version that the person saw; an older one is refused by the
/// save (DbUpdateConcurrencyException) and nothing is changed.
/// </summary>
public sealed class InstitutionService(AppDbContext data, Audit audit, TimeProvider clock)
{
    private const string Kind = "institution";

    /// <exception cref="RuleViolation">The slug or the ROR id is taken.</exception>
    public async Task<Guid> CreateAsync(
        string slug,
        InstitutionEntry entry,
        CancellationToken cancel
    )
    {
        await DemandAsync(entry, cancel);
        if (!InstitutionRules.IsSlug(slug))
        {
            throw new RuleViolation("institution.entry", "slug");
        }

        var institution = Make(slug, entry, clock.GetUtcNow().UtcDateTime);
        data.Add(institution);
        audit.Add("institution.create", recordKind: Kind, recordId: institution.Id, detail: slug);
        await SaveAsync(cancel);
        return institution.Id;
    }

    /// <exception cref="RuleViolation">The ROR id is taken.</exception>
    public Task EditAsync(Guid id, int version, InstitutionEntry entry, CancellationToken cancel) =>
        ChangeAsync(
            id,
            version,
            "institution.edit",
            async institution =>
            {
                await DemandAsync(entry, cancel);
                institution.Rename(entry.Name);
                institution.Move(entry.Country, entry.City);
                institution.Describe(entry.Details);
            },
            cancel
        );

    public Task ActivateAsync(Guid id, int version, CancellationToken cancel) =>
        ChangeAsync(id, version, "institution.activate", one => one.Activate(), cancel);

    public Task SuspendAsync(Guid id, int version, CancellationToken cancel) =>
        ChangeAsync(id, version, "institution.suspend", one => one.Suspend(), cancel);

    public Task AddUnitAsync(
        Guid id,
        int version,
        LocalText name,
        string? isced,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            "unit.add",
            async institution =>
            {
                await DemandFieldAsync(isced, cancel);
                institution.AddUnit(name, isced);
            },
            cancel
        );

    /// <exception cref="RecordGone">The institution has no such unit.</exception>
    public Task EditUnitAsync(
        Guid id,
        int version,
        Guid unitId,
        LocalText name,
        string? isced,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            "unit.edit",
            async institution =>
            {
                await DemandFieldAsync(isced, cancel);
                institution.EditUnit(unitId, name, isced);
            },
            cancel
        );

    /// <summary>A closed unit stays named in old records and is offered nowhere.</summary>
    /// <exception cref="RecordGone">The institution has no such unit.</exception>
    public Task CloseUnitAsync(
        Guid id,
        int version,
        Guid unitId,
        bool closed,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            closed ? "unit.close" : "unit.reopen",
            one => one.CloseUnit(unitId, closed),
            cancel
        );

    internal static Institution Make(string slug, InstitutionEntry entry, DateTime nowUtc)
    {
        var institution = new Institution(slug, entry.Name, entry.Country, entry.City, nowUtc);
        institution.Describe(entry.Details);
        return institution;
    }

    private Task ChangeAsync(
        Guid id,
        int version,
        string action,
        Action<Institution> change,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            action,
            institution =>
            {
                change(institution);
                return Task.CompletedTask;
            },
            cancel
        );

    private async Task ChangeAsync(
        Guid id,
        int version,
        string action,
        Func<Institution, Task> change,
        CancellationToken cancel
    )
    {
        var institution =
            await data
                .Institutions.Include(one => one.Units)
                .SingleOrDefaultAsync(one => one.Id == id, cancel)
            ?? throw new RecordGone();
        data.Entry(institution).Property(one => one.Version).OriginalValue = version;
        await change(institution);
        institution.NoteChange();
        audit.Add(action, recordKind: Kind, recordId: id, detail: institution.Slug);
        await SaveAsync(cancel);
    }

    private async Task DemandAsync(InstitutionEntry entry, CancellationToken cancel) =>
        InstitutionRules.Demand(entry, await data.Cities.AsNoTracking().ToListAsync(cancel));

    private async Task DemandFieldAsync(string? isced, CancellationToken cancel)
    {
        if (isced is not null && !await data.IscedFields.AnyAsync(f => f.Code == isced, cancel))
        {
            throw new RuleViolation("institution.isced", isced);
        }
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException refused) when (refused.IsDuplicate)
        {
            throw new RuleViolation("institution.taken");
        }
    }
}
