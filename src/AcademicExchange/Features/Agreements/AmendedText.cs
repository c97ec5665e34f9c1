using AcademicExchange.Features.Agreements.Text;

namespace AcademicExchange.Features.Agreements;

/// <summary>What an amendment is measured by.</summary>
internal static class AmendedText
{
    /// <summary>The text that an amendment began from: the newest that its agreement showed when it was opened.</summary>
    public static IQueryable<AgreementText> AmendedBy(
        this IQueryable<AgreementVersion> versions,
        Agreement amendment
    ) =>
        versions
            .Where(version =>
                version.AgreementId == amendment.AmendsId
                && version.SentUtc != null
                && version.SentUtc <= amendment.CreatedUtc
            )
            .OrderByDescending(version => version.No)
            .Select(version => version.Text);
}
