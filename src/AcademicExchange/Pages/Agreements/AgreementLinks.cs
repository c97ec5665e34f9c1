using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Pages.Agreements;

/// <summary>Addresses of this area, written once.</summary>
public static class AgreementLinks
{
    public const string List = "/agreements";
    public const string Propose = "/agreements/propose";

    public static string Record(Guid id) => $"/agreements/{id}";

    public static string Text(Guid id) => $"/agreements/{id}/text";

    public static string Edit(Guid id) => $"/agreements/{id}/edit";

    public static string Clause(Guid id, string code) =>
        $"/agreements/{id}/edit/{Uri.EscapeDataString(code)}";

    public static string Places(Guid id) => $"/agreements/{id}/places";

    public static string Versions(Guid id) => $"/agreements/{id}/versions";

    public static string Compare(Guid id, int older, int newer) =>
        FormattableString.Invariant($"/agreements/{id}/compare?older={older}&newer={newer}");

    public static string Steps(Guid id) => $"/agreements/{id}/steps";

    public static string Signatures(Guid id) => $"/agreements/{id}/signatures";

    public static string Notes(Guid id) => $"/agreements/{id}/notes";

    public static string Documents(Guid id) => $"/agreements/{id}/documents";

    public static string File(Guid id, Guid file) => $"/agreements/{id}/files/{file}";

    public static string Draft(Guid id) => $"/agreements/{id}/draft.pdf";

    public static string History(Guid id) => $"/agreements/{id}/history";

    /// <summary>The page on which this action is done.</summary>
    public static string Do(Guid id, AgreementAction action) =>
        action switch
        {
            AgreementAction.EditText => Edit(id),
            AgreementAction.Sign => Signatures(id),
            AgreementAction.RecordLegalReview
            or AgreementAction.RecordTranslationCheck
            or AgreementAction.RecordMinistryApproval
            or AgreementAction.RecordDiplomaticNote
            or AgreementAction.RecordActivityReport => Steps(id),
            _ => $"/agreements/{id}/do/{action.ToString().ToLowerInvariant()}",
        };
}
