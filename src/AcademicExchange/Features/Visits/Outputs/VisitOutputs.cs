using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Outputs;

/// <summary>An output and who added it.</summary>
public sealed record OutputView(VisitOutput Output, PersonName? By);

/// <summary>What came of a visit: read by whoever sees it, written by visitor and host, years after its close too.</summary>
public sealed class VisitOutputs(
    AppDbContext data,
    VisitService visits,
    VisitPeople found,
    PersonNames people
)
{
    public const int MostOutputs = 60;

    /// <summary>Of a visit that the reader sees, the newest first.</summary>
    public async Task<IReadOnlyList<OutputView>> OfAsync(VisitFrame frame, CancellationToken cancel)
    {
        if (!VisitPreparation.HasOutputs(frame.Visit.State))
        {
            return [];
        }

        var id = frame.Visit.Id;
        var outputs = await data
            .VisitOutputs.AsNoTracking()
            .Where(output => output.VisitId == id)
            .OrderByDescending(output => output.Year)
            .ThenByDescending(output => output.AddedUtc)
            .ThenBy(output => output.Id)
            .ToListAsync(cancel);
        var names = await people.OfAsync(outputs.Select(output => output.PersonId), cancel);
        return
        [
            .. outputs.Select(output => new OutputView(
                output,
                names.GetValueOrDefault(output.PersonId)
            )),
        ];
    }

    /// <summary>The same form sent twice adds one output.</summary>
    /// <exception cref="RuleViolation">What <see cref="Visit.AddOutput"/> refuses; "visit.output-known" where its DOI stands here, "visit.outputs-many".</exception>
    public async Task AddAsync(
        Guid id,
        int version,
        Guid key,
        OutputEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        var outputId = SentOnce.Id(key, id, act.By.PersonId, entry);
        await visits.ChangeOnceAsync<VisitOutput>(
            outputId,
            id,
            version,
            act,
            async visit =>
            {
                var output = visit.AddOutput(outputId, entry, act);
                var known = await data
                    .VisitOutputs.Where(one => one.VisitId == id)
                    .Select(one => one.Doi)
                    .ToListAsync(cancel);
                if (output.Doi is { } doi && known.Contains(doi))
                {
                    throw new RuleViolation("visit.output-known");
                }

                if (known.Count >= MostOutputs)
                {
                    throw new RuleViolation("visit.outputs-many", MostOutputs);
                }

                data.VisitOutputs.Add(output);
                visit.RefreshSearch(await found.NamesAsync(visit, cancel));
            },
            cancel
        );
    }

    /// <exception cref="RecordGone">No output of this visit.</exception>
    /// <exception cref="RuleViolation">What <see cref="Visit.WithdrawOutput"/> refuses.</exception>
    public Task WithdrawAsync(
        Guid id,
        int version,
        Guid outputId,
        Act act,
        CancellationToken cancel
    ) =>
        visits.ChangeAsync(
            id,
            version,
            act,
            async visit =>
            {
                var output =
                    await data.VisitOutputs.SingleOrDefaultAsync(
                        one => one.Id == outputId && one.VisitId == id,
                        cancel
                    ) ?? throw new RecordGone();
                visit.WithdrawOutput(output, act);
                data.VisitOutputs.Remove(output);
                visit.RefreshSearch(await found.NamesAsync(visit, cancel));
            },
            cancel
        );
}
