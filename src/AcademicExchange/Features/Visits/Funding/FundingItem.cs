namespace AcademicExchange.Features.Visits.Funding;

/// <summary>What is borne.</summary>
public enum FundingItem
{
    Travel,
    Housing,
    Meals,
    LocalTransport,
    Allowance,
    VisaAndInsurance,
    Fees,
    Materials,
}
