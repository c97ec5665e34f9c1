using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>Reads the desk: keys by the indexes of the parties, then the lines of all sections together.</summary>
public sealed class DeskQueries(
    AppDbContext data,
    AgreementListRows rows,
    VisitList visits,
    ChecklistQueries checklists,
    HandEntryQueries entries,
    NoticeQueries notices,
    KeptAnswers kept,
    TimeProvider clock
)
{
    public const int EndsWithinDays = 180;
    private const int Most = 20;
    private const int MostNotices = 5;
    private DeskCounts? _counts;

    public async Task<DeskView> ForAsync(Actor actor, CancellationToken cancel)
    {
        var waiting = await Waiting(actor).ToListAsync(cancel);
        var toEndorse = await ToEndorseAsync(actor, cancel);
        var others = actor.IsAny(Role.InternationalOfficer, Role.Signatory)
            ? await Others(actor).ToListAsync(cancel)
            : [];
        var ending = await Ending(actor).ToListAsync(cancel);
        var proposals = await ProposalsAsync(actor, cancel);
        var lines = (
            await rows.ForAsync(
                [
                    .. waiting
                        .Concat(toEndorse)
                        .Concat(others)
                        .Concat(ending)
                        .Concat(proposals)
                        .Distinct(),
                ],
                cancel
            )
        ).ToDictionary(row => row.Id);
        var (mine, theirs) = await entries.DutiesAsync(actor, Most, cancel);
        var counts = _counts = await CountAsync(actor, cancel);
        return new DeskView
        {
            WaitsForMe =
            [
                .. waiting
                    .Select(id => Awaited(lines[id], actor))
                    .Concat(toEndorse.Select(id => ToEndorse(lines[id])))
                    .OrderBy(task => task.SinceUtc),
            ],
            Visits = await visits.OnDeskAsync(actor, Most, cancel),
            // Most people have none: they are counted with the rest, and read where there are some.
            ToSeeTo = counts.ToSeeTo > 0 ? await checklists.DutiesAsync(actor, Most, cancel) : [],
            EntriesForMe = mine,
            WaitsForOthers = [.. others.Select(id => lines[id])],
            EntriesForOthers = theirs,
            EndsSoon = [.. ending.Select(id => lines[id])],
            Proposals = [.. proposals.Select(id => lines[id])],
            Notices = await notices.NewestUnreadAsync(actor, MostNotices, cancel),
            Counts = counts,
        };
    }

    /// <summary>The numbers of the navigation, asked for by every page; those of the desk where it was read in this request.</summary>
    public async Task<DeskCounts> CountsAsync(Actor actor, CancellationToken cancel) =>
        _counts ??= await kept.GetAsync(
            (nameof(DeskCounts), actor.Eyes),
            () => CountAsync(actor, cancel)
        );

    /// <summary>By one statement.</summary>
    private async Task<DeskCounts> CountAsync(Actor actor, CancellationToken cancel)
    {
        var reader = data.Users.Where(person => person.Id == actor.PersonId);
        var waiting = Sides(actor).AwaitedFrom(actor);
        var toVisit = visits.Waiting(actor);
        var toSeeTo = checklists.Waiting(actor);
        var toAnswer = entries.Waiting(actor);
        var toConfirm = PeopleAwaiting(actor);
        var unread = notices.Unread(actor);
        if (!actor.Is(Role.DepartmentHead))
        {
            return await reader
                    .Select(_ => new DeskCounts(
                        waiting.Count() + toVisit.Count(),
                        unread.Count(),
                        toSeeTo.Count(),
                        toAnswer.Count(),
                        toConfirm.Count()
                    ))
                    .SingleOrDefaultAsync(cancel)
                ?? DeskCounts.None;
        }

        var toEndorse = data.Agreements.ToEndorseBy(actor);
        return await reader
                .Select(_ => new DeskCounts(
                    waiting.Count() + toVisit.Count() + toEndorse.Count(),
                    unread.Count(),
                    toSeeTo.Count(),
                    toAnswer.Count(),
                    toConfirm.Count()
                ))
                .SingleOrDefaultAsync(cancel)
            ?? DeskCounts.None;
    }

    private IQueryable<AgreementParty> Sides(Actor actor) =>
        data.Set<AgreementParty>().AsNoTracking().VisibleTo(actor, data.Agreements);

    internal IQueryable<Guid> Waiting(Actor actor) =>
        Sides(actor)
            .AwaitedFrom(actor)
            .OrderBy(side => side.AwaitedSinceUtc)
            .Take(Most)
            .Select(side => side.AgreementId);

    internal IQueryable<Guid> Others(Actor actor) =>
        Sides(actor)
            .Where(side => side.WaitsSinceUtc != null && side.AwaitedRole == null)
            .OrderBy(side => side.WaitsSinceUtc)
            .Take(Most)
            .Select(side => side.AgreementId);

    internal IQueryable<Guid> Ending(Actor actor)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var until = today.AddDays(EndsWithinDays);
        return Sides(actor)
            .Where(side =>
                side.EndsOn >= today && side.EndsOn <= until && Binding.Contains(side.State)
            )
            .OrderBy(side => side.EndsOn)
            .Take(Most)
            .Select(side => side.AgreementId);
    }

    private async Task<List<Guid>> ToEndorseAsync(Actor actor, CancellationToken cancel) =>
        actor.Is(Role.DepartmentHead)
            ? await data
                .Agreements.AsNoTracking()
                .ToEndorseBy(actor)
                .OrderBy(agreement => agreement.CreatedUtc)
                .Take(Most)
                .Select(agreement => agreement.Id)
                .ToListAsync(cancel)
            : [];

    private async Task<List<Guid>> ProposalsAsync(Actor actor, CancellationToken cancel) =>
        actor.IsAny(Role.Faculty, Role.DepartmentHead)
            ? await data
                .Agreements.AsNoTracking()
                .VisibleTo(actor)
                .Where(agreement => agreement.ProposedByPersonId == actor.PersonId)
                .OrderByDescending(agreement => agreement.Id)
                .Take(Most)
                .Select(agreement => agreement.Id)
                .ToListAsync(cancel)
            : [];

    private IQueryable<Person> PeopleAwaiting(Actor actor) =>
        actor.IsAny(Role.InternationalOfficer, Role.InstitutionAdministrator)
            ? data.Users.Where(person =>
                person.State == AccountState.Awaiting
                && person.EmailConfirmed
                && person.Roles.Any(role => role.InstitutionId == actor.InstitutionId)
            )
            : data.Users.Where(_ => false);

    private static readonly AgreementState[] Binding =
    [
        .. Enum.GetValues<AgreementState>().Where(state => state.IsBinding()),
    ];

    private static DeskTask Awaited(AgreementListRow row, Actor actor)
    {
        var side = row.Sides.First(side => side.InstitutionId == actor.InstitutionId);
        return new DeskTask(row, UsualAction(row.State), side.SinceUtc!.Value, side.DueOn);
    }

    private static DeskTask ToEndorse(AgreementListRow row) =>
        new(row, AgreementAction.Endorse, row.CreatedUtc, null);

    /// <summary>What the awaited side mostly does; where it has to choose, its record offers the choice.</summary>
    private static AgreementAction? UsualAction(AgreementState state) =>
        state switch
        {
            AgreementState.Proposed => AgreementAction.Accept,
            AgreementState.Draft or AgreementState.InNegotiation => AgreementAction.EditText,
            AgreementState.ApprovedByOne => AgreementAction.Approve,
            AgreementState.InSignature => AgreementAction.Sign,
            _ => null,
        };
}
