using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Researchers;

public sealed class ResearcherProfileTests
{
    private static readonly DateTime Now = ManualClock.Start;

    private readonly ResearcherProfile _profile = new(
        Guid.CreateVersion7(),
        Guid.CreateVersion7(),
        Now
    );

    [Fact]
    public void Describe_ListedWithoutField_IsRefused() =>
        Refused.With(
            "researcher.listed-without-field",
            () => _profile.Describe(A.Said with { Isced = [] }, Now)
        );

    [Fact]
    public void Describe_FourFields_IsRefused() =>
        Refused.With(
            "researcher.too-many-fields",
            () => _profile.Describe(A.Said with { Isced = ["0511", "0512", "0521", "0522"] }, Now)
        );

    [Fact]
    public void Describe_WrongOrcid_IsRefusedAndChangesNothing()
    {
        Refused.With(
            "researcher.orcid",
            () => _profile.Describe(A.Said with { Orcid = "0000-0002-1825-0098" }, Now)
        );
        Assert.False(_profile.IsListed);
    }

    [Fact]
    public void AddPublication_SameDoiInAnotherForm_IsRefused()
    {
        _profile.AddPublication(new Publication("10.1000/ABC", "One", 2020), Now);
        Refused.With(
            "researcher.publication-known",
            () =>
                _profile.AddPublication(
                    new Publication("https://doi.org/10.1000/abc", "Two", 2021),
                    Now
                )
        );
    }

    [Fact]
    public void AddPublication_Several_StandNewestFirst()
    {
        _profile.AddPublication(new Publication("10.1000/1", "Old", 2001), Now);
        _profile.AddPublication(new Publication("10.1000/2", "New", 2024), Now);
        Assert.Equal(["New", "Old"], _profile.Publications.Select(one => one.Title));
        _profile.RemovePublication("10.1000/2", Now);
        Assert.Equal(["Old"], _profile.Publications.Select(one => one.Title));
    }

    [Fact]
    public void AddPublication_FiftyFirst_IsRefused()
    {
        for (var number = 0; number < ResearcherProfile.MostPublications; number++)
        {
            _profile.AddPublication(
                new Publication(FormattableString.Invariant($"10.1000/{number}"), "One", 2020),
                Now
            );
        }

        Refused.With(
            "researcher.too-many-publications",
            () => _profile.AddPublication(new Publication("10.1000/more", "One", 2020), Now)
        );
    }

    [Fact]
    public void RefreshSearch_FieldsAndLanguages_AreWordsThatBeginAlike()
    {
        _profile.Describe(A.Said, Now);
        _profile.RefreshSearch(["Əliyev"], [new LocalText("Physics")]);
        var words = _profile.Search.Split(' ');
        Assert.Contains(words, word => word.StartsWith("isced05", StringComparison.Ordinal));
        Assert.Contains("speaksfa", words);
        Assert.Contains("eliyev", words);
        Assert.Contains("aliyev", words);
    }
}
