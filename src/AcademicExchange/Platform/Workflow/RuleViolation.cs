namespace AcademicExchange.Platform.Workflow;

/// <summary>
/// A rule of the domain says no. The code names the rule; its text in the reader's language is the word "Rule.&lt;code&gt;".
/// The web answers 409 with that text, or shows it at the form, and nothing was changed.
/// </summary>
public sealed class RuleViolation : Exception
{
    public RuleViolation(string code, params object?[] args)
        : base($"Rule {code}")
    {
        Code = code;
        Args = args;
    }

    /// <summary>The rule's name, for instance "agreement.text-differs".</summary>
    public string Code { get; }

    /// <summary>Values for the placeholders of the rule's text.</summary>
    public IReadOnlyList<object?> Args { get; }

    public string WordKey => "Rule." + Code;
}
