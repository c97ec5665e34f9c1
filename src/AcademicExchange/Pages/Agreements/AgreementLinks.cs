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

    /// <summary>The same page with this kind of step chosen in its form.</summary>
    public static string Step(Guid id, StepKind kind) => $"/agreements/{id}/steps?kind={kind}";

    public static string Signatures(Guid id) => $"/agreements/{id}/signatures";

    public static string Notes(Guid id) => $"/agreements/{id}/notes";

    public static string Documents(Guid id) => $"/agreements/{id}/documents";

    public static string File(Guid id, Guid file) => $"/agreements/{id}/files/{file}";

    public static string Draft(Guid id) => $"/agreements/{id}/draft.pdf";

    public static string History(Guid id) => $"/agreements/{id}/history";

    /// <summary>Where what stands in the way of an action can be seen to; null where it is the record itself.</summary>
    public static string? Mends(AgreementFrame frame, string rule) =>
        rule switch
        {
            "agreement.step-open" or "agreement.ministry-open" or "agreement.report-open" => Steps(
                frame.Agreement.Id
            ),
            "agreement.unsent-copy" or "agreement.amendment-empty" => Edit(frame.Agreement.Id),
            "agreement.amendment-open" => RecordOf(frame.Followers.AmendmentId),
            "agreement.renewal-open" => RecordOf(frame.Followers.RenewalId),
            _ => null,
        };

    private static string? RecordOf(Guid? id) => id is { } known ? Record(known) : null;

    /// <summary>The page on which this action is done.</summary>
    public static string Do(Guid id, AgreementAction action) =>
        action switch
        {
            AgreementAction.EditText => Edit(id),
            AgreementAction.Sign => Signatures(id),
            AgreementAction.RecordLegalReview => Step(id, StepKind.LegalReview),
            AgreementAction.RecordTranslationCheck => Step(id, StepKind.TranslationCheck),
            AgreementAction.RecordMinistryApproval => Step(id, StepKind.MinistryApproval),
            AgreementAction.RecordDiplomaticNote => Step(id, StepKind.DiplomaticNote),
            AgreementAction.RecordActivityReport => Step(id, StepKind.ActivityReport),
            _ => $"/agreements/{id}/do/{action.ToString().ToLowerInvariant()}",
        };
}
