namespace AcademicExchange.Features.Documents;

/// <summary>The kinds of issued documents: the words "Documents.Kind.&lt;kind&gt;".</summary>
public static class DocumentKinds
{
    public const string Agreement = "agreement";
    public const string Invitation = "invitation";
    public const string Acceptance = "acceptance";
    public const string Support = "support";
    public const string Certificate = "certificate";
    public const string Statement = "statement";

    /// <summary>Whether its last day ends what it says; certificates and statements tell of days that are past anyway.</summary>
    public static bool RunsOut(string kind) => kind is not (Certificate or Statement);
}
