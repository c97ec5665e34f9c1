using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Researchers;

public sealed class HostingOfferTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(ManualClock.Start);

    private readonly Side _side = An.Tabriz();

    /// <summary>Each state, each action, each kind of person: what the table says and nothing else.</summary>
    [Fact]
    public void Verbs_EveryStateByEverybody_FollowTheTable()
    {
        var partner = An.Baku();
        (HostingOfferWho Who, Act Act)[] everybody =
        [
            (HostingOfferWho.Host, _side.Act(Role.Faculty)),
            (HostingOfferWho.Office, _side.Act(Role.InternationalOfficer)),
            (HostingOfferWho.Job, Act.OfJob(ManualClock.Start)),
            (HostingOfferWho.None, _side.Act(Role.DepartmentHead)),
            (HostingOfferWho.None, _side.Act(Role.Signatory)),
            (HostingOfferWho.None, partner.Act(Role.Faculty)),
            (HostingOfferWho.None, partner.Act(Role.InternationalOfficer)),
        ];
        foreach (var state in Enum.GetValues<HostingOfferState>())
        {
            foreach (var action in Enum.GetValues<HostingOfferAction>())
            {
                foreach (var (who, act) in everybody)
                {
                    var offer = In(state);
                    var refused = Xunit.Record.Exception(() => Do(offer, action, act));
                    Assert.Equal(
                        (state, action, who, HostingOfferWorkflow.Table.Allows(state, action, who)),
                        (state, action, who, refused is null)
                    );
                    Assert.True(refused is null or RuleViolation);
                }
            }
        }
    }

    [Fact]
    public void Reopen_AfterItsLastDay_WantsNewDaysFirst()
    {
        var offer = In(HostingOfferState.Lapsed);
        var later = A.Offered.LastDay.AddDays(1);
        Refused.With("hosting-offer.past", () => offer.Reopen(later, _side.Act(Role.Faculty)));
        offer.Reword(
            A.Offered with
            {
                LastDay = later.AddDays(30),
            },
            later,
            _side.Act(Role.Faculty)
        );
        offer.Reopen(later, _side.Act(Role.Faculty));
        Assert.Equal(HostingOfferState.Open, offer.State);
    }

    [Fact]
    public void Reword_EndsBeforeItBegins_IsRefused() =>
        Refused.With(
            "hosting-offer.days",
            () =>
                In(HostingOfferState.Open)
                    .Reword(
                        A.Offered with
                        {
                            FirstDay = A.Offered.LastDay.AddDays(1),
                        },
                        Today,
                        _side.Act(Role.Faculty)
                    )
        );

    [Fact]
    public void Reword_WithoutTitleOrField_IsRefused()
    {
        var offer = In(HostingOfferState.Open);
        Refused.With(
            "hosting-offer.title",
            () =>
                offer.Reword(
                    A.Offered with
                    {
                        Title = LocalText.Empty,
                    },
                    Today,
                    _side.Act(Role.Faculty)
                )
        );
        Refused.With(
            "hosting-offer.field",
            () => offer.Reword(A.Offered with { Isced = [] }, Today, _side.Act(Role.Faculty))
        );
    }

    private HostingOffer In(HostingOfferState state)
    {
        var offer = A.Offer(_side);
        if (state == HostingOfferState.Closed)
        {
            offer.Close(_side.Act(Role.Faculty));
        }
        else if (state == HostingOfferState.Lapsed)
        {
            offer.Lapse(Act.OfJob(ManualClock.Start));
        }

        return offer;
    }

    private static void Do(HostingOffer offer, HostingOfferAction action, Act act)
    {
        switch (action)
        {
            case HostingOfferAction.Reword:
                offer.Reword(A.Offered, Today, act);
                break;
            case HostingOfferAction.Close:
                offer.Close(act);
                break;
            case HostingOfferAction.Reopen:
                offer.Reopen(Today, act);
                break;
            default:
                offer.Lapse(act);
                break;
        }
    }
}
