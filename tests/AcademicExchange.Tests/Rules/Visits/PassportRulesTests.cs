using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>Who comes to a passport in which state, what a passport can say, and how much of it is shown.</summary>
public sealed class PassportRulesTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(ManualClock.Start);

    private static readonly PassportData Said = new(
        "Z98765432",
        "IRN",
        "SPECIMEN",
        "TRAVELLER",
        new DateOnly(1980, 5, 6),
        new DateOnly(2022, 1, 1),
        new DateOnly(2032, 1, 1)
    );

    /// <summary>In which the host's office has said yes: it must invite.</summary>
    private static readonly VisitState[] Agreed =
    [
        VisitState.Accepted,
        VisitState.Confirmed,
        VisitState.OnSite,
        VisitState.Finished,
        VisitState.Reported,
        VisitState.Closed,
        VisitState.Postponed,
        VisitState.Suspended,
        VisitState.Cancelled,
    ];

    private readonly Side _home = An.Tabriz();
    private readonly Side _host = An.Baku();

    public static TheoryData<VisitState> States => [.. Enum.GetValues<VisitState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Door_EachRoleOfBothSides_OpensForTravellerAndOfficesOnly(VisitState state)
    {
        var visit = A.Visit(_home, _host, Guid.CreateVersion7()).In(state);
        foreach (var role in Enum.GetValues<Role>().Except([Role.SystemAdministrator]))
        {
            Assert.Equal(
                role switch
                {
                    Role.Faculty => PassportDoor.Open,
                    Role.InternationalOfficer when visit.Home.Sees => PassportDoor.Open,
                    _ => PassportDoor.Shut,
                },
                PassportAccess.DoorOf(visit, _home.Actor(role))
            );
            Assert.Equal(
                role != Role.InternationalOfficer ? PassportDoor.Shut
                    : Agreed.Contains(state) ? PassportDoor.Open
                    : visit.Host.Sees ? PassportDoor.Later
                    : PassportDoor.Shut,
                PassportAccess.DoorOf(visit, _host.Actor(role))
            );
            Assert.Equal(
                role == Role.Faculty,
                PassportAccess.IsTraveller(visit, _home.Actor(role))
            );
            Assert.False(PassportAccess.IsTraveller(visit, _host.Actor(role)));
        }
    }

    /// <summary>The stand-in of the traveller is not the traveller, and a host who is an officer as well reads nothing of the guest.</summary>
    [Fact]
    public void Door_StandInOfTheTravellerAndHostWithTheOffice_IsShut()
    {
        var visit = A.Visit(_home, _host, Guid.CreateVersion7()).In(VisitState.Accepted);
        var standIn = _home.Actor(Role.Faculty) with
        {
            PersonId = _home.Officer.Id,
            ForPersonId = _home.Faculty.Id,
        };
        var host = _host.Actor(Role.Faculty) with
        {
            Roles = new HashSet<Role> { Role.Faculty, Role.InternationalOfficer },
        };

        Assert.Equal(PassportDoor.Shut, PassportAccess.DoorOf(visit, standIn));
        Assert.Equal(PassportDoor.Shut, PassportAccess.DoorOf(visit, host));
        Assert.False(PassportAccess.IsTraveller(visit, standIn));
    }

    [Fact]
    public void Door_InAnEmergency_IsShut()
    {
        var visit = A.Visit(_home, _host, Guid.CreateVersion7()).In(VisitState.Accepted);
        var reader = _home.Actor(Role.InternationalOfficer) with
        {
            Emergency = new EmergencyAccess
            {
                PersonId = _home.Officer.Id,
                InstitutionId = _home.Id,
                Reason = "A reason that is long enough",
                OpenedUtc = ManualClock.Start,
            },
        };

        Assert.Equal(PassportDoor.Shut, PassportAccess.DoorOf(visit, reader));
    }

    [Fact]
    public void Text_IsTheMask()
    {
        Assert.Equal("•••• 5432", Said.Mask);
        Assert.Equal("•••• 5432", $"{Said}");
    }

    [Fact]
    public void Checked_TypedWithSpacesAndPersianDigits_IsAsPrinted() =>
        Assert.Equal(
            Said,
            (Said with { Number = " z 9876-۵۴۳۲ ", IssuedBy = "irn" }).Checked(Today)
        );

    [Fact]
    public void Checked_WhatNoPassportSays_IsRefused()
    {
        Refused.With("passport.number", () => (Said with { Number = "A1234" }).Checked(Today));
        Refused.With(
            "passport.number",
            () => (Said with { Number = new string('1', 21) }).Checked(Today)
        );
        Refused.With("passport.state", () => (Said with { IssuedBy = "1" }).Checked(Today));
        Refused.With("passport.names", () => (Said with { GivenNames = " " }).Checked(Today));
        Refused.With("passport.dates", () => (Said with { BornOn = Said.IssuedOn }).Checked(Today));
        Refused.With(
            "passport.dates",
            () => (Said with { IssuedOn = Today.AddDays(1) }).Checked(Today)
        );
        Refused.With(
            "passport.expired",
            () => (Said with { ExpiresOn = Today.AddDays(-1) }).Checked(Today)
        );
    }
}
