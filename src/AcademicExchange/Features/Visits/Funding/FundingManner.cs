namespace AcademicExchange.Features.Visits.Funding;

/// <summary>How a cost is borne. Money can normally not be sent between the two sides.</summary>
public enum FundingManner
{
    /// <summary>A room, a meal, a ticket; its worth may be said.</summary>
    InKind,
    Cash,
}
