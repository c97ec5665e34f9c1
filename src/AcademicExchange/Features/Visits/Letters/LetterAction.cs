namespace AcademicExchange.Features.Visits.Letters;

/// <summary>What the history of a visit says of its letters: the words "Visits.Done.&lt;action&gt;".</summary>
public enum LetterAction
{
    IssueInvitation,
    IssueAcceptance,
    IssueSupport,
    IssueCertificate,
    RevokeLetter,
}
