namespace AcademicExchange.Features.Institutions;

/// <summary>ISO 3166 codes of the two countries. Their names come from Words ("Country.IR"), never from RegionInfo.</summary>
public enum Country
{
    IR,
    AZ,
}
