using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;

namespace AcademicExchange.Data.Demo;

/// <summary>
/// Makes the invented agreements by living through their history with the verbs of the domain, each at its moment, so that versions,
/// approvals, signatures and states are what they would be. What happened long ago sends no mail; yesterday does.
/// </summary>
internal sealed partial class DemoReplay(
    AppDbContext data,
    DemoTexts texts,
    DemoScans scans,
    AgreementDues dues,
    TimeProvider clock
)
{
    private const int NewsDays = 1;

    /// <summary>Both cities are at their desks; whatever else happens on a day follows some minutes later.</summary>
    private static readonly TimeOnly DeskOpensUtc = new(6, 10);
    private static readonly TimeSpan BetweenEvents = TimeSpan.FromMinutes(11);

    private readonly Dictionary<string, Agreement> _agreements = [];
    private IReadOnlyList<DemoAgreement> _plans = [];
    private DemoCast _cast = null!;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Adds and saves everything; the caller holds the transaction.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        _cast = await DemoCast.LoadAsync(data, cancel);
        _plans = DemoContent.Agreements();
        var moments = _plans.SelectMany(MomentsOf).OrderBy(moment => moment.Day).ToList();
        var old = moments.TakeWhile(moment => moment.Day < -NewsDays).ToList();
        await LiveAsync(old, cancel);
        await data.SaveChangesAsync(cancel);
        DemoNews.Hush(data);
        await LiveAsync(moments[old.Count..], cancel);
        foreach (var agreement in _agreements.Values)
        {
            agreement.RefreshSearch(
                agreement.Parties.Select(party => _cast.Institution(party.InstitutionId).Name)
            );
            OpenPlaces(agreement);
        }

        await data.SaveChangesAsync(cancel);
        foreach (var agreement in _agreements.Values)
        {
            foreach (var party in agreement.Parties.Where(one => one.AwaitedRole is not null))
            {
                await dues.FillAsync(agreement.State, party, cancel);
            }
        }
    }

    private sealed record Moment(
        int Day,
        string By,
        string? Note,
        Func<Act, CancellationToken, Task> LiveAsync
    );

    private IEnumerable<Moment> MomentsOf(DemoAgreement plan) =>
        [
            .. plan.Events.Select(one => new Moment(
                one.Day,
                one.By,
                one.Note,
                (act, cancel) => TakeAsync(plan, one, act, cancel)
            )),
            .. plan.Comments.Select(remark => Said(plan, remark, isInternal: false)),
            .. plan.Notes.Select(remark => Said(plan, remark, isInternal: true)),
        ];

    private Moment Said(DemoAgreement plan, DemoRemark remark, bool isInternal) =>
        new(
            remark.Day,
            remark.By,
            null,
            (act, _) =>
            {
                Say(_agreements[plan.Key], remark, isInternal, act);
                return Task.CompletedTask;
            }
        );

    private async Task LiveAsync(IReadOnlyList<Moment> moments, CancellationToken cancel)
    {
        foreach (var day in moments.GroupBy(moment => moment.Day))
        {
            var now = Today.AddDays(day.Key).ToDateTime(DeskOpensUtc, DateTimeKind.Utc);
            foreach (var moment in day)
            {
                await moment.LiveAsync(new Act(_cast.Actor(moment.By), now, moment.Note), cancel);
                now += BetweenEvents;
            }
        }
    }

    private void Say(Agreement agreement, DemoRemark remark, bool isInternal, Act act)
    {
        if (!isInternal && !AgreementAccess.MayComment(agreement, act.By))
        {
            throw new InvalidDataException($"{agreement.Number}: no comments in this state");
        }

        var comment = new AgreementComment
        {
            AgreementId = agreement.Id,
            InstitutionId = act.By.InstitutionId!.Value,
            PersonId = act.By.PersonId,
            ClauseCode = remark.Clause,
            VersionNo = agreement.SharedVersionNo,
            Text = remark.Text,
            Internal = isInternal,
            AtUtc = act.NowUtc,
        };
        data.AgreementComments.Add(comment);
        if (!isInternal)
        {
            agreement.Commented(comment.Id, act);
        }
    }

    /// <summary>The table of places of an agreement that binds can be taken from.</summary>
    private void OpenPlaces(Agreement agreement)
    {
        if (agreement.State.IsBinding() || agreement.State == AgreementState.Suspended)
        {
            data.AgreementPlaces.AddRange(
                agreement.SharedVersion!.Text.Places.Select(place => new AgreementPlace
                {
                    AgreementId = agreement.Id,
                    FromInstitutionId = place.FromInstitutionId,
                    ToInstitutionId = place.ToInstitutionId,
                    Level = place.Level,
                    Isced = place.Isced,
                    Language = place.Language,
                    Cefr = place.Cefr,
                    AcademicYear = place.AcademicYear,
                    Number = place.Number,
                    Months = place.Months,
                })
            );
        }
    }
}
