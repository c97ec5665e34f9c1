using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>
/// Where a traveller is to be found, and whom to call when something happens; stored sealed only. Its text says nothing, so that no log
/// and no message can say more.
/// </summary>
/// <param name="Phone">The traveller's own number at the host's.</param>
/// <param name="Address">Where the traveller stays.</param>
/// <param name="ContactName">Somebody at home: the emergency contact.</param>
/// <param name="Relation">What that person is to the traveller.</param>
/// <param name="ContactPhone">Of the emergency contact.</param>
/// <param name="ContactLanguage">In which the emergency contact is spoken to.</param>
public sealed record Whereabouts(
    string Phone,
    string Address,
    string ContactName,
    string Relation,
    string ContactPhone,
    Language ContactLanguage
)
{
    public const int AddressLength = 300;
    public const int NameLength = 100;
    public const int RelationLength = 60;

    /// <summary>The same in tidy lines and numbers.</summary>
    /// <exception cref="RuleViolation">"contacts.missing", "contacts.phone", "contacts.contact-phone".</exception>
    public Whereabouts Checked()
    {
        var tidy = this with
        {
            Phone = PhoneNumber.Tidy(Phone),
            Address = CleanText.Line(Address),
            ContactName = CleanText.Line(ContactName),
            Relation = CleanText.Line(Relation),
            ContactPhone = PhoneNumber.Tidy(ContactPhone),
        };
        if (tidy.Address.Length == 0 || tidy.ContactName.Length == 0 || tidy.Relation.Length == 0)
        {
            throw Broken("missing");
        }

        if (!PhoneNumber.IsOne(tidy.Phone))
        {
            throw Broken("phone");
        }

        return PhoneNumber.IsOne(tidy.ContactPhone) ? tidy : throw Broken("contact-phone");
    }

    public override string ToString() => "••••";

    private static RuleViolation Broken(string rule) =>
        new(VisitWhereabouts.RecordKind + "." + rule);
}
