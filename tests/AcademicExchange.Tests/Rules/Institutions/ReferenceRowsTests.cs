using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Rules.Institutions;

public sealed class ReferenceRowsTests
{
    private static readonly List<Institution> Institutions =
    [
        .. ReferenceRows.Institutions(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc)),
    ];

    [Fact]
    public void Institutions_Shipped_HaveNamesInThreeLanguagesAndKnownCodes()
    {
        Assert.Equal(33, Institutions.Count);
        Assert.All(
            Institutions,
            one =>
            {
                Assert.All(LanguageFacts.All, language => Assert.NotNull(one.Name[language]));
                Assert.True(one.Field is null || InstitutionCodes.Fields.Contains(one.Field));
                Assert.True(
                    one.Ownership is null || InstitutionCodes.Ownerships.Contains(one.Ownership)
                );
                Assert.Contains(one.City, ReferenceRows.Cities().Select(city => city.Key));
            }
        );
    }

    [Fact]
    public void Institutions_BranchWithTheIdOfTheWhole_ClaimsNone() =>
        Assert.Null(Institutions.Single(one => one.Slug == "payame-noor-university-tabriz").RorId);

    [Theory]
    [InlineData("Azerbaijan Technical", "azerbaijan-technical-university")]
    [InlineData("AZƏRBAYCAN TEXNİKİ", "azerbaijan-technical-university")]
    [InlineData("azarbaijan texniki", "azerbaijan-technical-university")]
    [InlineData("آذربايجان فني", "azerbaijan-technical-university")]
    [InlineData("Azerbaijan Madani", "azarbaijan-shahid-madani-university")]
    [InlineData("bakı dövlət", "baku-state-university")]
    [InlineData("05mmnns11", "azerbaijan-state-oil-and-industry-university")]
    public void Search_AnotherSpellingOrScript_FindsTheInstitution(string typed, string slug) =>
        Assert.Contains(
            Institutions,
            one =>
                one.Slug == slug
                && SearchKey
                    .Words(typed)
                    .All(word => (" " + one.Search).Contains(" " + word, StringComparison.Ordinal))
        );

    [Fact]
    public void Clauses_EveryKind_HasATextInThreeLanguagesForEachClauseItUses()
    {
        var clauses = ReferenceClauses.All().ToList();

        Assert.Equal(31, clauses.Count);
        Assert.All(
            clauses.SelectMany(clause => clause.Kinds.Split(',').Select(kind => (clause, kind))),
            one =>
            {
                Assert.True(Enum.TryParse<AgreementKind>(one.kind, out _));
                var text = one.clause.Texts.GetValueOrDefault(one.kind) ?? one.clause.Texts[""];
                Assert.All(LanguageFacts.All, language => Assert.NotEmpty(text[language]!));
            }
        );
    }

    [Fact]
    public void Fields_Shipped_AreTheWholeClassification()
    {
        var regular = ReferenceRows.IscedFields().Where(field => field.Kind == "regular").ToList();

        Assert.Equal(11, regular.Count(field => field.Level == "broad"));
        Assert.Equal(29, regular.Count(field => field.Level == "narrow"));
        Assert.Equal(80, regular.Count(field => field.Level == "detailed"));
    }
}
