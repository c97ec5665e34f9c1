using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Desk;

/// <summary>To the offices and administrators of an institution: somebody of the system reads its records now, and why.</summary>
public sealed record EmergencyAccessMail(
    LocalText Administrator,
    LocalText Institution,
    string Reason,
    DateTime EndsUtc
) : IMail
{
    public string Key => "Mail.EmergencyAccess";

    public IReadOnlyList<object?> Args => [Administrator, Institution, Reason, EndsUtc];
}
