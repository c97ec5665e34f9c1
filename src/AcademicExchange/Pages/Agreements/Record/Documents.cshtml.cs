using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Documents;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The draft to read on paper, and the documents that were issued.</summary>
public sealed class DocumentsModel(IssuedDocuments documents) : AgreementPage
{
    public IReadOnlyList<IssuedRow> Issued { get; private set; } = [];

    /// <summary>There is a text, and no signed document that says it better.</summary>
    public bool HasDraft =>
        (Agreement.SharedVersionNo > 0 || Frame.HasWorkingCopy)
        && AgreementWorkflow.Writing.Contains(Agreement.State)
        && Agreement.State != AgreementState.Signed;

    public async Task OnGetAsync() =>
        Issued = [
            .. (await documents.OfAsync(Id, Cancel)).Select(one => new IssuedRow(
                one,
                AgreementLinks.File(Id, one.FileId)
            )),
        ];
}
