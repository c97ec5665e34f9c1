using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Documents;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The draft to read on paper, and the documents that were issued.</summary>
public sealed class DocumentsModel(IssuedDocuments documents) : AgreementPage
{
    public IReadOnlyList<IssuedDocument> Issued { get; private set; } = [];

    public bool HasText => Agreement.SharedVersionNo > 0 || Frame.HasWorkingCopy;

    public async Task OnGetAsync() => Issued = await documents.OfAsync(Id, Cancel);
}
