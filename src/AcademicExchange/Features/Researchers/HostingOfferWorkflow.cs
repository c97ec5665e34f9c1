using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Researchers.HostingOfferAction;
using static AcademicExchange.Features.Researchers.HostingOfferState;
using static AcademicExchange.Features.Researchers.HostingOfferWho;

namespace AcademicExchange.Features.Researchers;

using Row = Transition<HostingOfferState, HostingOfferAction, HostingOfferWho>;

/// <summary>The life of a hosting offer as a table.</summary>
public static class HostingOfferWorkflow
{
    public static readonly TransitionTable<
        HostingOfferState,
        HostingOfferAction,
        HostingOfferWho
    > Table = new(
        "hosting-offer",
        new Row(Open, Reword, Open, HostingOfferWho.Host),
        new Row(Open, Close, Closed, HostingOfferWho.Host | Office),
        new Row(Open, Lapse, Lapsed, Job),
        new Row(Closed, Reword, Closed, HostingOfferWho.Host),
        new Row(Closed, Reopen, Open, HostingOfferWho.Host),
        // With new days it is an offer again.
        new Row(Lapsed, Reword, Lapsed, HostingOfferWho.Host),
        new Row(Lapsed, Reopen, Open, HostingOfferWho.Host)
    );
}
