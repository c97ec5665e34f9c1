namespace AcademicExchange.Features.Agreements;

/// <summary>Kinds of agreement. A memorandum is a parent: it creates no exchange by itself.</summary>
public enum AgreementKind
{
    Memorandum,
    StudentExchange,
    StaffExchange,
    JointResearch,
    Cotutelle,
}
