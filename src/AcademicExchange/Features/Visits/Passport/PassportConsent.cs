using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// The traveller's written consent to the processing of their passport data for one visit. Its text names the six items that the
/// Azerbaijani Law on Personal Data no. 998-IIIQ of 11 May 2010 asks for, as docs/access.md quotes them (source: batco.az on the law): the
/// person; the operator; the purpose; the data and operations; the period and the way of revoking; deletion and archiving. The same law
/// wants consent for a transfer across the border: that is given and taken back separately.
/// </summary>
public sealed class PassportConsent : Record
{
    /// <summary>The version of the text that is agreed to today: words "Passport.Consent.2.*". An older one permits nothing new.</summary>
    public const int CurrentText = 2;

    private PassportConsent() { }

    public PassportConsent(
        Guid visitId,
        Guid personId,
        int textVersion,
        Language language,
        bool transfers,
        DateTime nowUtc
    )
    {
        (VisitId, PersonId) = (visitId, personId);
        (TextVersion, Language) = (textVersion, language);
        CreatedUtc = nowUtc;
        TransferUtc = transfers ? nowUtc : null;
    }

    public Guid VisitId { get; private set; }

    /// <summary>Who agreed: the traveller.</summary>
    public Guid PersonId { get; private set; }

    public int TextVersion { get; private set; }

    /// <summary>In which language the text was read.</summary>
    public Language Language { get; private set; }

    /// <summary>Since when the host's office in the other country may read them; null where it may not.</summary>
    public DateTime? TransferUtc { get; private set; }

    /// <summary>
    /// Since when name, date of birth and number may stand in a list for the embassy of the traveller's country; null where they may not.
    /// A choice of its own, since the text says that nothing is listed.
    /// </summary>
    public DateTime? EmbassyUtc { get; private set; }

    public DateTime? EndedUtc { get; private set; }

    public PassportRemovalCause? EndedBy { get; private set; }

    public bool IsActive => EndedUtc is null;

    public bool IsCurrent => IsActive && TextVersion == CurrentText;

    /// <summary>Something is done under it: whoever takes it back at the same moment is told, and so is this one.</summary>
    public void Use() => Touch();

    public void Transfer(bool allowed, DateTime nowUtc) =>
        TransferUtc = allowed ? TransferUtc ?? nowUtc : null;

    public void AllowEmbassy(bool allowed, DateTime nowUtc) =>
        EmbassyUtc = allowed ? EmbassyUtc ?? nowUtc : null;

    public void End(PassportRemovalCause cause, DateTime nowUtc) =>
        (EndedUtc, EndedBy) = (nowUtc, cause);
}
