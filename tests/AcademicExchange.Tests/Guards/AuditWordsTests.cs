using System.Text.RegularExpressions;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Ledger.Yearly;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Pages.Admin;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Guards;

/// <summary>Everybody can read the own lines of the log: no code without words.</summary>
public sealed partial class AuditWordsTests
{
    private readonly Words _words = new();

    [Fact]
    public void Action_WrittenAnywhereInTheProgram_HasWords()
    {
        var codes = SourceFiles
            .Code("src/AcademicExchange", "*.cs")
            .SelectMany(file => Written().Matches(file.Text).Select(match => match.Groups[1].Value))
            .ToHashSet();

        Assert.True(codes.Count > 20, "The pattern finds the calls no more.");
        Assert.All(codes, code => Assert.True(_words.Has("Lists.AuditAction." + code), code));
        Assert.All(codes, code => Assert.Single(AuditText.Areas, area => IsOf(area, code)));
    }

    [Fact]
    public void Area_OfTheFilter_HasWords() =>
        Assert.All(
            AuditText.Areas,
            area => Assert.True(_words.Has("Lists.AuditArea." + area.TrimEnd('.')), area)
        );

    private static bool IsOf(string area, string code) =>
        code.StartsWith(area, StringComparison.Ordinal);

    [Fact]
    public void Action_OfTheTransitionTable_HasWords() =>
        Assert.All(
            AgreementWorkflow.Table.Rows.Select(row => row.Action).Distinct(),
            action => Assert.True(_words.Has("Agreements.Done." + action), action.ToString())
        );

    [Fact]
    public void Action_OfAVisit_HasWords() =>
        Assert.All(
            Enum.GetValues<VisitAction>(),
            action => Assert.True(_words.Has("Visits.Done." + action), action.ToString())
        );

    [Fact]
    public void Action_OfALetter_HasWords() =>
        Assert.All(
            Enum.GetValues<LetterAction>(),
            action => Assert.True(_words.Has("Visits.Done." + action), action.ToString())
        );

    [Fact]
    public void Action_OfALedgerEntry_HasWords() =>
        Assert.All(
            Enum.GetValues<HandEntryAction>(),
            action =>
            {
                Assert.True(_words.Has("Ledger.Entry.Done." + action), action.ToString());
                Assert.True(
                    _words.Has("Lists.AuditAction.ledger-entry." + action),
                    action.ToString()
                );
            }
        );

    [Fact]
    public void Action_OfAStatement_HasWords() =>
        Assert.All(
            Enum.GetValues<YearStatementAction>(),
            action =>
            {
                Assert.True(_words.Has("Ledger.Statement.Done." + action), action.ToString());
                Assert.True(
                    _words.Has("Lists.AuditAction.ledger-statement." + action),
                    action.ToString()
                );
            }
        );

    [Theory]
    [InlineData("visit.Confirm", "Days confirmed by the visitor")]
    [InlineData("agreement.Send", "Sent to the partner")]
    [InlineData("role.grant", "Role given")]
    [InlineData("of.tomorrow", "of.tomorrow")]
    public void Action_Code_IsSaidInWords(string code, string expected) =>
        Assert.Equal(expected, AuditText.Action(new ReaderWords(_words), code));

    [Theory]
    [InlineData("Draft > InNegotiation", "Draft → In negotiation")]
    [InlineData("AtHost > AtHostOffice", "Host → Host office")]
    [InlineData("InternationalOfficer", "International officer")]
    [InlineData("?Do=x > y > z", "?Do=x > y > z")]
    [InlineData("7", "7")]
    public void Detail_StatesAndRoles_AreNamed(string detail, string expected) =>
        Assert.Equal(expected, AuditText.Detail(new ReaderWords(_words), detail));

    [GeneratedRegex(@"[aA]udit\s*\.(?:Add|WriteAsync)\(\s*""([a-z.-]+)""")]
    private static partial Regex Written();
}
