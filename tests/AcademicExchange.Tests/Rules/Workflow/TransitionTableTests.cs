using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Workflow;

/// <summary>The questions that everything asks of a transition table.</summary>
public sealed class TransitionTableTests
{
    private static readonly TransitionTable<Door, Deed, Hand> Table = new(
        "door",
        new(Door.Open, Deed.Close, Door.Closed, Hand.Guest | Hand.Owner),
        new(Door.Closed, Deed.Open, Door.Open, Hand.Guest),
        new(Door.Closed, Deed.Lock, Door.Locked, Hand.Owner, Note.Required),
        new(Door.Closed, Deed.Open, Door.Broken, Hand.Owner)
    );

    [Flags]
    private enum Hand
    {
        None = 0,
        Guest = 1,
        Owner = 2,
    }

    private enum Door
    {
        Open,
        Closed,
        Locked,
        Broken,
    }

    private enum Deed
    {
        Open,
        Close,
        Lock,
    }

    [Fact]
    public void Open_SeveralKindsOfActor_GivesRowsOfAny()
    {
        Assert.Equal([Deed.Open], Table.Open(Door.Closed, Hand.Guest).Select(row => row.Action));
        Assert.Equal(3, Table.Open(Door.Closed, Hand.Guest | Hand.Owner).Count());
        Assert.Empty(Table.Open(Door.Closed, Hand.None));
    }

    [Theory]
    [InlineData(0, 1, 1, true)]
    [InlineData(1, 2, 1, false)]
    [InlineData(1, 2, 2, true)]
    [InlineData(2, 0, 2, false)]
    public void Allows_StateActionWho_AsTheRowSays(int state, int deed, int hand, bool allowed) =>
        Assert.Equal(allowed, Table.Allows((Door)state, (Deed)deed, (Hand)hand));

    [Fact]
    public void Who_ActionInSeveralRows_GivesAllOfThem()
    {
        Assert.Equal(Hand.Guest | Hand.Owner, Table.Who(Door.Closed, Deed.Open));
        Assert.Equal(Hand.None, Table.Who(Door.Locked, Deed.Open));
    }

    [Fact]
    public void IsEnd_StateWithoutRows_IsTrue()
    {
        Assert.True(Table.IsEnd(Door.Locked));
        Assert.False(Table.IsEnd(Door.Open));
    }

    [Fact]
    public void Demand_RowExists_GivesIt() =>
        Assert.Equal(
            Door.Broken,
            Table.Demand(Door.Closed, Deed.Open, Door.Broken, Hand.Owner, null).To
        );

    [Fact]
    public void Demand_NoSuchRow_IsWrongState() =>
        Refused.With(
            "door.wrong-state",
            () => Table.Demand(Door.Locked, Deed.Open, Door.Open, Hand.Owner, null)
        );

    [Fact]
    public void Demand_AnotherTarget_IsWrongState() =>
        Refused.With(
            "door.wrong-state",
            () => Table.Demand(Door.Open, Deed.Close, Door.Locked, Hand.Owner, null)
        );

    [Fact]
    public void Demand_RowOfAnother_IsNotYours() =>
        Refused.With(
            "door.not-yours",
            () => Table.Demand(Door.Closed, Deed.Open, Door.Broken, Hand.Guest, null)
        );

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Demand_NoteRequiredAndMissing_IsRefused(string? note) =>
        Refused.With(
            "note-required",
            () => Table.Demand(Door.Closed, Deed.Lock, Door.Locked, Hand.Owner, note)
        );
}
