using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Pages.Desk;

/// <summary>A section of the desk.</summary>
/// <param name="Key">Names its words: "Desk.{Key}.Title" and "Desk.{Key}.None".</param>
/// <param name="All">The list that shows all of it.</param>
public sealed record DeskLines(string Key, IReadOnlyList<AgreementListRow> Rows, string All);
