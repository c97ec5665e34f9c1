using System.Globalization;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>docs/workflows.md is made from the transition tables.</summary>
public sealed class WorkflowDocsTests
{
    [Fact]
    public void Workflows_AsTheTablesSay_AreDocumented()
    {
        var page = new Markdown()
            .Line("# Workflows")
            .Line()
            .Line(
                "Made from the transition tables of the program (docs/contributing.md says how). One row is one step: from this state, this"
            )
            .Line("action, by one of these, leads to that state. A step with † needs a reason.");
        Add(
            page,
            "Agreement",
            AgreementWorkflow.Table,
            AgreementState.Proposed,
            AgreementState.Draft
        );
        page.Line().Line("### Who is who").Line().Head("Name", "Meaning");
        foreach (var who in Enum.GetValues<AgreementWho>().Where(who => who != AgreementWho.None))
        {
            page.Row(who.ToString(), Meaning(who));
        }

        page.Line().Line("### Expected time").Line().Head("State", "Working days");
        foreach (
            var state in Enum.GetValues<AgreementState>()
                .Where(state => state.ExpectedWorkingDays() > 0)
        )
        {
            page.Row(
                state.ToString(),
                state.ExpectedWorkingDays().ToString(CultureInfo.InvariantCulture)
            );
        }

        Add(page, "Hosting offer", HostingOfferWorkflow.Table, HostingOfferState.Open);
        Add(page, "Visit", VisitWorkflow.Table, VisitState.Draft);
        page.Line().Line("### Expected time of a visit").Line().Head("State", "Working days");
        foreach (
            var state in Enum.GetValues<VisitState>()
                .Where(state => state.ExpectedWorkingDays() > 0)
        )
        {
            page.Row(
                state.ToString(),
                state.ExpectedWorkingDays().ToString(CultureInfo.InvariantCulture)
            );
        }

        Add(page, "Item of a visit's checklist", ChecklistWorkflow.Table, ChecklistState.Open);

        Add(page, "Entry of the ledger by hand", HandEntryWorkflow.Table, HandEntryState.Open);

        page.Line()
            .Line("### Letters of a visit")
            .Line()
            .Line(
                "No letter moves the visit; by whom each is issued, and while the visit is where."
            )
            .Line()
            .Head("State", "Letter", "Issued by");
        foreach (var row in LetterRules.Table.Rows)
        {
            page.Row($"{row.From}", $"{row.Action}", $"{row.Who}");
        }

        Approved.MatchesDocs("workflows.md", page.ToString());
    }

    private static void Add<TState, TAction, TWho>(
        Markdown page,
        string title,
        TransitionTable<TState, TAction, TWho> table,
        params TState[] begins
    )
        where TState : struct, Enum
        where TAction : struct, Enum
        where TWho : struct, Enum
    {
        page.Line().Line("## " + title).Line().Line("```mermaid").Line("stateDiagram-v2");
        foreach (var state in begins)
        {
            page.Line($"    [*] --> {state}");
        }

        foreach (
            var move in table
                .Rows.Where(row => !row.From.Equals(row.To))
                .GroupBy(row => (row.From, row.To), row => row.Action)
        )
        {
            page.Line($"    {move.Key.From} --> {move.Key.To}: {string.Join(", ", move)}");
        }

        foreach (var state in Enum.GetValues<TState>().Where(table.IsEnd))
        {
            page.Line($"    {state} --> [*]");
        }

        page.Line("```").Line().Head("From", "Action", "To", "Who");
        foreach (var row in table.Rows)
        {
            var note = row.Note == Note.Required ? " †" : "";
            page.Row($"{row.From}", $"{row.Action}{note}", $"{row.To}", $"{row.Who}");
        }
    }

    private static string Meaning(AgreementWho who) =>
        who switch
        {
            AgreementWho.Proposer => "the person who proposed it",
            AgreementWho.OwnHead => "head of department at the institution that owns it",
            AgreementWho.OwnOffice => "international office of the institution that owns it",
            AgreementWho.AwaitedOffice => "international office of the party whose turn it is",
            AgreementWho.Office => "international office of any party",
            AgreementWho.ApprovingOffice =>
                "international office of a party that has approved this version",
            AgreementWho.OpenSignatory => "signatory of a party that has not signed",
            AgreementWho.OpenSignatureOffice =>
                "international office of a party that has not signed: records the signature made on paper",
            AgreementWho.ProposingOffice =>
                "international office of the party that suspended it, or proposed the termination",
            AgreementWho.ProposingSignatory =>
                "signatory of the party that proposed the termination",
            AgreementWho.OtherSignatory =>
                "signatory of another party, once the proposal is confirmed",
            AgreementWho.Job => "a job of the system, by the date",
            _ => throw new ArgumentOutOfRangeException(nameof(who)),
        };
}
