namespace AcademicExchange.Features.Visits.Funding;

/// <summary>Who bears a cost of a visit.</summary>
public enum FundingBearer
{
    Home,
    Host,
    Visitor,

    /// <summary>A foundation or a programme; its name is not asked.</summary>
    Other,
}
