using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Agreements;

/// <summary>What a record is called in lists, exports and heads.</summary>
public static class AgreementKinds
{
    public static string Of(ReaderWords words, AgreementKind kind, bool isAmendment) =>
        isAmendment
            ? words["Agreements.Relation.AmendedBy"] + " · " + words["Agreements.Kind." + kind]
            : words["Agreements.Kind." + kind];
}
