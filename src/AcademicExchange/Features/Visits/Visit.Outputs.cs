using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class Visit
{
    /// <summary>Visitor or host say what came of it; the history names it.</summary>
    /// <exception cref="RuleViolation">"visit.output-title", "visit.output-doi"; "visit.output-year" where it is older than the visit; and what the table refuses.</exception>
    public VisitOutput AddOutput(Guid id, OutputEntry entry, Act act)
    {
        Demand(act, VisitAction.AddOutput, State);
        if (string.IsNullOrWhiteSpace(entry.Title))
        {
            throw Broken("output-title");
        }

        if (entry.Year < FirstDay!.Value.Year)
        {
            throw Broken("output-year", FirstDay);
        }

        Doi? doi = null;
        if (entry.Doi is not null && !Doi.TryParse(entry.Doi, out doi))
        {
            throw Broken("output-doi");
        }

        Take(act with { Note = entry.Title }, VisitAction.AddOutput, State);
        return new VisitOutput(id, Id, entry with { Doi = doi?.Value }, act);
    }

    /// <summary>It was written by mistake; the side that added it takes it back.</summary>
    /// <exception cref="RuleViolation">"visit.output-side", and what the table refuses.</exception>
    public void WithdrawOutput(VisitOutput output, Act act)
    {
        Demand(act, VisitAction.WithdrawOutput, State);
        if (output.InstitutionId != act.By.InstitutionId)
        {
            throw Broken("output-side");
        }

        Take(act with { Note = output.Title }, VisitAction.WithdrawOutput, State);
    }
}
