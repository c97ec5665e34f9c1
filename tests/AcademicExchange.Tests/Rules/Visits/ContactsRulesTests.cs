using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>Numbers that can be called from abroad, and who comes to the contacts of a visit.</summary>
public sealed class ContactsRulesTests
{
    private static readonly Whereabouts Said = new(
        "+994 (12) 345-67-89",
        "Guest house,\n room 2",
        "Somebody",
        "Sister",
        "۰۰۹۸ ۴۱ ۱۲۳۴ ۵۶۷۸",
        Language.Fa
    );

    private readonly Side _home = An.Tabriz();
    private readonly Side _host = An.Baku();

    [Fact]
    public void Checked_NumbersOfAnyScript_BecomeOneForm()
    {
        var tidy = Said.Checked();
        Assert.Equal("+994123456789", tidy.Phone);
        Assert.Equal("+984112345678", tidy.ContactPhone);
        Assert.Equal("Guest house,  room 2", tidy.Address);
        Assert.Equal("••••", tidy.ToString());
    }

    [Theory]
    [InlineData("012 345 67 89")]
    [InlineData("+99")]
    [InlineData("call me")]
    [InlineData("+9941234567890123")]
    public void Checked_NumberThatCannotBeCalled_IsRefused(string phone)
    {
        Refused.With("contacts.phone", () => (Said with { Phone = phone }).Checked());
        Refused.With(
            "contacts.contact-phone",
            () => (Said with { ContactPhone = phone }).Checked()
        );
        Refused.With("contacts.host-phone", () => new HostContact("A", phone, null).Checked());
        Refused.With(
            "contacts.host-line",
            () => new HostContact("A", "+994123456789", phone).Checked()
        );
    }

    [Fact]
    public void Checked_WithoutANameOrAnAddress_IsRefused()
    {
        Refused.With("contacts.missing", () => (Said with { Address = "\u202e " }).Checked());
        Refused.With("contacts.missing", () => (Said with { ContactName = " " }).Checked());
        Refused.With("contacts.missing", () => (Said with { Relation = "" }).Checked());
        Refused.With(
            "contacts.host-name",
            () => new HostContact(" ", "+994123456789", null).Checked()
        );
    }

    [Theory]
    [InlineData(VisitState.AtHostOffice, false)]
    [InlineData(VisitState.Accepted, true)]
    [InlineData(VisitState.OnSite, true)]
    [InlineData(VisitState.Suspended, true)]
    [InlineData(VisitState.Finished, false)]
    [InlineData(VisitState.Closed, false)]
    public void Reads_HostOffice_WhileTheVisitRuns(VisitState state, bool reads)
    {
        var visit = A.Visit(_home, _host, Guid.CreateVersion7()).In(state);
        Assert.Equal(reads, Reads(_host, Role.InternationalOfficer));
        Assert.Equal(reads, ContactsAccess.GivesTraveller(visit, _home.Actor(Role.Faculty)));
        Assert.Equal(reads, ContactsAccess.GivesHost(visit, _host.Actor(Role.Faculty)));
        Assert.True(Reads(_home, Role.InternationalOfficer));
        Assert.True(Reads(_home, Role.Faculty));
        // The host names a contact and reads nothing of the traveller.
        Assert.False(Reads(_host, Role.Faculty));
        foreach (var role in new[] { Role.DepartmentHead, Role.Signatory, Role.Auditor })
        {
            Assert.False(ContactsAccess.Opens(visit, _home.Actor(role)));
            Assert.False(ContactsAccess.Opens(visit, _host.Actor(role)));
        }

        bool Reads(Side side, Role role) => ContactsAccess.ReadsTraveller(visit, side.Actor(role));
    }
}
