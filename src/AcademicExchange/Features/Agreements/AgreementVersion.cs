using AcademicExchange.Features.Agreements.Text;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// One version of the text, all languages together, under one hash. Until it is sent it is the working copy of one side and
/// stays with it; from then on it never changes.
/// </summary>
public sealed class AgreementVersion
{
    private AgreementVersion() { }

    internal AgreementVersion(
        Guid agreementId,
        int no,
        Guid institutionId,
        Guid? personId,
        AgreementText text,
        DateTime nowUtc
    )
    {
        AgreementId = agreementId;
        No = no;
        InstitutionId = institutionId;
        PersonId = personId;
        CreatedUtc = nowUtc;
        Text = text;
        Hash = text.Hash();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AgreementId { get; private set; }

    public int No { get; private set; }

    /// <summary>The side that wrote it.</summary>
    public Guid InstitutionId { get; private set; }

    public Guid? PersonId { get; private set; }

    public DateTime CreatedUtc { get; private set; }

    /// <summary>When the other side could see it; null for a working copy.</summary>
    public DateTime? SentUtc { get; private set; }

    public AgreementText Text { get; private set; } = null!;

    public string Hash { get; private set; } = "";

    /// <summary>Made from an agreement and its amendment, not negotiated.</summary>
    public bool Consolidated { get; internal set; }

    public bool IsShared => SentUtc is not null;

    internal void Rewrite(AgreementText text)
    {
        Text = text;
        Hash = text.Hash();
    }

    /// <summary>The copy follows a version that was shared since.</summary>
    internal void Renumber(int no) => No = no;

    internal void Share(DateTime nowUtc) => SentUtc ??= nowUtc;
}
