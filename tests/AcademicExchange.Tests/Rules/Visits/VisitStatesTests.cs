using AcademicExchange.Features.Visits;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>What the names of groups of states promise, held to the table of steps.</summary>
public sealed class VisitStatesTests
{
    /// <summary>Lists of who is where ask these states alone.</summary>
    [Fact]
    public void MaybeThere_IsWhereAnArrivalLeads_AndLeftWithTheGuestOnly()
    {
        var there = VisitStates.MaybeThere;
        Assert.All(
            VisitWorkflow.Table.Rows.Where(row => row.Action == VisitAction.RecordArrival),
            row => Assert.Contains(row.To, there)
        );
        Assert.All(
            VisitWorkflow.Table.Rows.Where(row =>
                there.Contains(row.From) && !there.Contains(row.To)
            ),
            row =>
                Assert.Contains(
                    row.Action,
                    new[]
                    {
                        VisitAction.RecordDeparture,
                        VisitAction.ReturnEarly,
                        // Of a guest who has not come: who has arrived goes on where it was suspended, and is not cancelled.
                        VisitAction.Resume,
                        VisitAction.Cancel,
                    }
                )
        );
    }
}
