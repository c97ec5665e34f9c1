using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

public sealed class AgreementClockTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task EnterIntoForce_OnTheStartDateOfTheOwnersCity_OpensThePlaces()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var text = SampleText.Complete with { Places = [Place(tabriz, baku, 3)] };
        var agreement = await SaveAsync(
            An.Agreement(tabriz, baku).With(text).Signed(),
            tabriz,
            baku
        );

        // 23:20 in Tabriz and 23:50 in Baku, the day before.
        app.Clock.Set(
            SampleText.Starts.ToDateTime(new TimeOnly(19, 50), DateTimeKind.Utc).AddDays(-1)
        );
        await RunAsync<EnterAgreementsIntoForceJob>();
        Assert.Equal(AgreementState.Signed, await StateAsync(agreement));

        // Midnight has passed in Baku, not in Tabriz, whose agreement it is.
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await RunAsync<EnterAgreementsIntoForceJob>();
        Assert.Equal(AgreementState.Signed, await StateAsync(agreement));

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await RunAsync<EnterAgreementsIntoForceJob>();
        await RunAsync<EnterAgreementsIntoForceJob>();

        Assert.Equal(AgreementState.InForce, await StateAsync(agreement));
        var place = await app.ReadAsync(data =>
            data.AgreementPlaces.SingleAsync(p => p.AgreementId == agreement)
        );
        Assert.Equal((3, 0), (place.Number, place.Taken));
    }

    [Fact]
    public async Task EnterIntoForce_Amendment_GoesIntoTheTextOfItsAgreement()
    {
        app.Clock.Set(ManualClock.Start);
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var parent = An.Agreement(tabriz, baku)
            .With(SampleText.Complete with { Places = [Place(tabriz, baku, 3)] })
            .InForce();
        var amendment = parent.OpenAmendment("T-A-1", Office(tabriz));
        amendment.Write(
            SampleText.Complete with
            {
                Places = [Place(tabriz, baku, 5)],
                EndsOn = SampleText.Ends.AddYears(1),
            },
            Office(tabriz)
        );
        LeadToSigned(amendment, tabriz, baku);
        var id = await SaveAsync(parent, tabriz, baku, amendment);
        await app.RunOutboxAsync();
        app.Clock.Set(
            SampleText.Starts.AddDays(1).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc)
        );

        await RunAsync<EnterAgreementsIntoForceJob>();
        await app.RunOutboxAsync();

        var after = await LoadAsync(id);
        Assert.Equal(AgreementState.InForce, await StateAsync(amendment.Id));
        var papers = await app.ReadAsync(data =>
            data.IssuedDocuments.Where(paper => paper.RecordId == id)
                .OrderBy(paper => paper.Number)
                .ToListAsync()
        );
        Assert.Equal(
            [DocumentState.Superseded, DocumentState.Valid],
            papers.Select(paper => paper.State)
        );
        Assert.Equal((after.SharedHash, 2), (papers[^1].TextHash, papers[^1].Signatures));
        Assert.Equal(SampleText.Ends.AddYears(1), after.EndsOn);
        Assert.True(after.SharedVersion!.Consolidated);
        Assert.Equal(
            5,
            await app.ReadAsync(data =>
                data.AgreementPlaces.Where(p => p.AgreementId == id).SumAsync(p => p.Number)
            )
        );
    }

    [Fact]
    public async Task EnterIntoForce_Renewal_ReplacesWhatItRenews()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var old = An.Agreement(tabriz, baku).InForce();
        var renewal = old.Renew(
            "T-R-1",
            SampleText.Complete with
            {
                StartsOn = SampleText.Starts.AddYears(1),
                EndsOn = SampleText.Ends.AddYears(1),
            },
            Office(tabriz)
        );
        LeadToSigned(renewal, tabriz, baku);
        var id = await SaveAsync(old, tabriz, baku, renewal);
        app.Clock.Set(
            SampleText.Starts.AddYears(1).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc)
        );

        await RunAsync<EnterAgreementsIntoForceJob>();

        Assert.Equal(AgreementState.InForce, await StateAsync(renewal.Id));
        Assert.Equal(AgreementState.Replaced, await StateAsync(id));
    }

    [Fact]
    public async Task End_DayAfterTheLast_ExpiresAndTerminates()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var expiring = An.Agreement(tabriz, baku).InForce();
        var terminating = An.Agreement(tabriz, baku).Terminating();
        await SaveAsync(expiring, tabriz, baku, terminating);

        app.Clock.Set(
            terminating.TerminatesOn!.Value.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc)
        );
        await RunAsync<EndAgreementsJob>();
        Assert.Equal(AgreementState.Terminating, await StateAsync(terminating.Id));

        app.Clock.AdvanceDays(1);
        await RunAsync<EndAgreementsJob>();
        Assert.Equal(AgreementState.Terminated, await StateAsync(terminating.Id));

        app.Clock.Set(SampleText.Ends.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));
        await RunAsync<EndAgreementsJob>();
        Assert.Equal(AgreementState.InForce, await StateAsync(expiring.Id));

        app.Clock.AdvanceDays(1);
        await RunAsync<EndAgreementsJob>();
        Assert.Equal(AgreementState.Expired, await StateAsync(expiring.Id));
    }

    [Fact]
    public async Task CallReview_RenewalUnderWay_WaitsUntilItComesToNothing()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var reviewed = An.Agreement(tabriz, baku).ReviewDue();
        var renewal = reviewed.Renew(
            "T-R-2",
            SampleText.Complete with
            {
                StartsOn = SampleText.Ends.AddDays(1),
                EndsOn = SampleText.Ends.AddYears(2),
            },
            Office(tabriz)
        );
        renewal.Send(Office(tabriz));
        await SaveAsync(reviewed, tabriz, baku, renewal);
        app.Clock.Set(
            SampleText.Ends.AddMonths(-6).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc)
        );

        await RunAsync<CallReviewsJob>();
        Assert.Equal(AgreementState.InForce, await StateAsync(reviewed.Id));

        await app.ChangeAsync(async data =>
            (
                await data.Agreements.Include(a => a.Parties).SingleAsync(a => a.Id == renewal.Id)
            ).Withdraw(Office(tabriz, "The partner has no money."))
        );
        await RunAsync<CallReviewsJob>();
        Assert.Equal(AgreementState.ReviewDue, await StateAsync(reviewed.Id));
    }

    [Fact]
    public async Task CallReview_MonthsBeforeTheEnd_UnlessItEndsByDecision()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var reviewed = An.Agreement(tabriz, baku).InForce();
        var decided = An.Agreement(tabriz, baku).ReviewDue();
        decided.LetExpire(Office(tabriz, "No further need."));
        await SaveAsync(reviewed, tabriz, baku, decided);
        app.Clock.Set(
            SampleText.Ends.AddMonths(-6).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc)
        );

        await RunAsync<CallReviewsJob>();

        Assert.Equal(AgreementState.ReviewDue, await StateAsync(reviewed.Id));
        Assert.Equal(AgreementState.InForce, await StateAsync(decided.Id));
    }

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);

    private static Place Place(Side from, Side to, int number) =>
        new(from.Id, to.Id, "6", "0613", Language.En, "B2", 2027, number, 5);

    private static void LeadToSigned(Agreement agreement, Side tabriz, Side baku)
    {
        agreement.Send(Office(tabriz));
        AgreementBuilder.Approve(agreement, baku);
        AgreementBuilder.Approve(agreement, tabriz);
        foreach (var side in (Side[])[tabriz, baku])
        {
            agreement.RecordStep(
                AgreementBuilder.Step(agreement, side, StepKind.MinistryApproval),
                Office(side)
            );
        }

        agreement.SendToSignature(Office(tabriz));
        foreach (var side in (Side[])[tabriz, baku])
        {
            agreement.Sign(AgreementBuilder.Signature(agreement, side), side.Act(Role.Signatory));
        }
    }

    private async Task<Guid> SaveAsync(Agreement agreement, params object[] more)
    {
        await app.AddAsync([.. more, agreement]);
        return agreement.Id;
    }

    private Task RunAsync<TJob>()
        where TJob : IRecurringJob =>
        app.WithAsync<TJob, int>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return 0;
        });

    private Task<AgreementState> StateAsync(Guid id) =>
        app.ReadAsync(data =>
            data.Agreements.Where(a => a.Id == id).Select(a => a.State).SingleAsync()
        );

    private Task<Agreement> LoadAsync(Guid id) =>
        app.ReadAsync(data =>
            data.Agreements.Include(a => a.Versions).AsNoTracking().SingleAsync(a => a.Id == id)
        );
}
