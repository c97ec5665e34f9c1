using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>Whom a guest and the office at home call at the host institution; by day its contact person, at any hour its emergency line.</summary>
/// <param name="EmergencyLine">Null where there is none beside the contact person.</param>
public sealed record HostContact(string Name, string Phone, string? EmergencyLine)
{
    /// <exception cref="RuleViolation">"contacts.host-name", "contacts.host-phone", "contacts.host-line".</exception>
    public HostContact Checked()
    {
        var tidy = new HostContact(
            CleanText.Line(Name),
            PhoneNumber.Tidy(Phone),
            string.IsNullOrWhiteSpace(EmergencyLine) ? null : PhoneNumber.Tidy(EmergencyLine)
        );
        if (tidy.Name.Length == 0)
        {
            throw Broken("host-name");
        }

        if (!PhoneNumber.IsOne(tidy.Phone))
        {
            throw Broken("host-phone");
        }

        return tidy.EmergencyLine is { } line && !PhoneNumber.IsOne(line)
            ? throw Broken("host-line")
            : tidy;
    }

    private static RuleViolation Broken(string rule) =>
        new(VisitWhereabouts.RecordKind + "." + rule);
}

/// <summary>The contact at the host of one visit. Its key is the visit's. These are numbers of work and are not sealed.</summary>
public sealed class VisitHostContact : Record
{
    private VisitHostContact() { }

    public VisitHostContact(Guid visitId, HostContact contact, DateTime nowUtc)
    {
        (Id, CreatedUtc) = (visitId, nowUtc);
        Replace(contact, nowUtc);
    }

    public string Name { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string? EmergencyLine { get; private set; }

    /// <summary>When it was last typed.</summary>
    public DateTime KeptUtc { get; private set; }

    public HostContact Contact => new(Name, Phone, EmergencyLine);

    public void Replace(HostContact contact, DateTime nowUtc)
    {
        (Name, Phone, EmergencyLine) = (contact.Name, contact.Phone, contact.EmergencyLine);
        KeptUtc = nowUtc;
    }
}
