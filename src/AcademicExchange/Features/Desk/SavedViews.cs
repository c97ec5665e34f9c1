using AcademicExchange.Data;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>A person's own names for filters of a list.</summary>
public sealed class SavedViews(AppDbContext data, TimeProvider clock)
{
    public const int NameLength = 80;
    public const int QueryLength = 2000;
    private const int Most = 30;

    private static readonly Func<AppDbContext, Guid, string, IAsyncEnumerable<SavedView>> Of =
        EF.CompileAsyncQuery(
            (AppDbContext data, Guid personId, string list) =>
                data
                    .SavedViews.AsNoTracking()
                    .OrderBy(view => view.CreatedUtc)
                    .Where(view => view.PersonId == personId && view.List == list)
        );

    public async Task<IReadOnlyList<SavedView>> ListAsync(
        Guid personId,
        string list,
        CancellationToken cancel
    ) => await Of(data, personId, list).ToListAsync(cancel);

    /// <summary>Keeps the filter under the name; the same name means the new filter, also when two forms are sent at once.</summary>
    /// <exception cref="RuleViolation">"desk.too-many-views", "desk.view-too-long".</exception>
    public async Task SaveAsync(
        Guid personId,
        string list,
        string name,
        string query,
        CancellationToken cancel
    )
    {
        if (query.Length > QueryLength)
        {
            throw new RuleViolation("desk.view-too-long");
        }

        if (await ReplaceAsync(personId, list, name, query, cancel))
        {
            return;
        }

        if (await data.SavedViews.CountAsync(view => view.PersonId == personId, cancel) >= Most)
        {
            throw new RuleViolation("desk.too-many-views", Most);
        }

        var view = new SavedView
        {
            PersonId = personId,
            List = list,
            Name = name,
            Query = query,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        data.SavedViews.Add(view);
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            data.Entry(view).State = EntityState.Detached;
            if (!await ReplaceAsync(personId, list, name, query, cancel))
            {
                throw;
            }
        }
    }

    /// <exception cref="RecordGone">Unknown, or another person's.</exception>
    public async Task DeleteAsync(Guid personId, Guid id, CancellationToken cancel)
    {
        var deleted = await data
            .SavedViews.Where(view => view.Id == id && view.PersonId == personId)
            .ExecuteDeleteAsync(cancel);
        if (deleted == 0)
        {
            throw new RecordGone();
        }
    }

    private async Task<bool> ReplaceAsync(
        Guid personId,
        string list,
        string name,
        string query,
        CancellationToken cancel
    ) =>
        await data
            .SavedViews.Where(view =>
                view.PersonId == personId && view.List == list && view.Name == name
            )
            .ExecuteUpdateAsync(set => set.SetProperty(view => view.Query, query), cancel) > 0;
}
