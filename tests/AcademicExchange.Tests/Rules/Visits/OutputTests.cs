using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>What may be said to have come of a visit, and by whom.</summary>
public sealed class OutputTests
{
    private readonly Side _home = An.Tabriz();
    private readonly Side _host = An.Baku();

    [Theory]
    [InlineData("10.1000/182")]
    [InlineData("doi:10.1000/182")]
    [InlineData("https://doi.org/10.1000/182")]
    public void AddOutput_DoiInAnyForm_IsKeptInOne(string doi)
    {
        var output = Add(In(VisitState.Closed), A.Paper with { Doi = doi });

        Assert.Equal("10.1000/182", output.Doi);
        Assert.Equal("https://doi.org/10.1000/182", output.Url);
    }

    [Fact]
    public void AddOutput_WithoutDoi_HasNoAddress() =>
        Assert.Null(Add(In(VisitState.OnSite), A.Paper with { Doi = null }).Url);

    [Fact]
    public void AddOutput_NoDoi_IsRefused() =>
        Refused.With(
            "visit.output-doi",
            () => Add(In(VisitState.Closed), A.Paper with { Doi = "11.1000/182" })
        );

    [Fact]
    public void AddOutput_WithoutTitle_IsRefused() =>
        Refused.With(
            "visit.output-title",
            () => Add(In(VisitState.Closed), A.Paper with { Title = " " })
        );

    [Fact]
    public void AddOutput_OlderThanTheVisit_IsRefused()
    {
        Refused.With(
            "visit.output-year",
            () => Add(In(VisitState.Closed), A.Paper with { Year = VisitBuilder.First.Year - 1 })
        );
        Assert.Equal(
            VisitBuilder.First.Year + 3,
            Add(In(VisitState.Closed), A.Paper with { Year = VisitBuilder.First.Year + 3 }).Year
        );
    }

    [Fact]
    public void AddOutput_NamesItInTheHistory()
    {
        var visit = In(VisitState.Closed);
        visit.TakeNews();
        Add(visit, A.Paper);

        var entry = Assert.Single(visit.TakeNews().History);
        Assert.Equal(A.Paper.Title, entry.Note);
        Assert.Equal(nameof(VisitAction.AddOutput), entry.Action);
        Assert.False(entry.Internal);
    }

    [Fact]
    public void WithdrawOutput_OfTheOtherSide_IsRefused()
    {
        var visit = In(VisitState.Reported);
        var theirs = A.Output(visit, _host.Act(Role.Faculty));
        Refused.With(
            "visit.output-side",
            () => visit.WithdrawOutput(theirs, _home.Act(Role.Faculty))
        );
        visit.WithdrawOutput(theirs, _host.Act(Role.Faculty));
    }

    private VisitOutput Add(Visit visit, OutputEntry entry) =>
        visit.AddOutput(Guid.CreateVersion7(), entry, _home.Act(Role.Faculty));

    private Visit In(VisitState state) => A.Visit(_home, _host, Guid.CreateVersion7()).In(state);
}
