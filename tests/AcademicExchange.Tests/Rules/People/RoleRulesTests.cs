using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.People;

/// <summary>T11: nobody gives a role above the own one, outside the own institution, or to oneself.</summary>
public sealed class RoleRulesTests
{
    private static readonly Guid Own = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();

    public static TheoryData<Role, Role, string> Table()
    {
        var table = new TheoryData<Role, Role, string>();
        foreach (var actor in Enum.GetValues<Role>())
        {
            foreach (var given in Enum.GetValues<Role>())
            {
                table.Add(actor, given, Expected(actor, given));
            }
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void WhyNotGrant_EachRoleByEachRole_AllowsWhatTheTableSays(
        Role actor,
        Role given,
        string where
    )
    {
        Guid? none = null;
        string[] allowed =
        [
            .. new (string Name, Guid? Id)[] { ("own", Own), ("other", Other), ("none", none) }
                .Where(place =>
                    RoleRules.WhyNotGrant(Of(actor), Guid.CreateVersion7(), given, place.Id) is null
                )
                .Select(place => place.Name),
        ];

        Assert.Equal(where, string.Join(' ', allowed));
    }

    [Fact]
    public void WhyNotGrant_ToOneself_IsRefusedWhateverTheRole()
    {
        var actor = Of(Role.InstitutionAdministrator);

        Assert.Equal(
            "people.grant-self",
            RoleRules.WhyNotGrant(actor, actor.PersonId, Role.Faculty, Own)
        );
    }

    [Fact]
    public void WhyNotGrant_ToWhomOneStandsInFor_IsRefused()
    {
        var absent = Guid.CreateVersion7();
        var actor = Of(Role.InstitutionAdministrator) with { ForPersonId = absent };

        Assert.Equal(
            "people.grant-self",
            RoleRules.WhyNotGrant(actor, absent, Role.Signatory, Own)
        );
    }

    [Fact]
    public void Delegable_WhileStandingIn_IsNothing()
    {
        var actor = Of(Role.InternationalOfficer) with { ForPersonId = Guid.CreateVersion7() };

        Assert.Empty(StandInService.Delegable(actor));
    }

    [Fact]
    public void WhyNotManage_PersonWithRolesElsewhere_IsRefusedToTheAdministratorOfOne()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var person = An.Person(Role.Faculty, tabriz.Institution);
        person.Roles.AddRange(An.Person(Role.Faculty, baku.Institution).Roles);

        Assert.Equal(
            "people.account-elsewhere",
            AccountRules.WhyNotManage(tabriz.Actor(Role.InstitutionAdministrator), person)
        );
    }

    private static string Expected(Role actor, Role given) =>
        (actor, given) switch
        {
            (Role.SystemAdministrator, Role.SystemAdministrator) => "none",
            (Role.SystemAdministrator, Role.InstitutionAdministrator) => "own other",
            (Role.InstitutionAdministrator, Role.SystemAdministrator or Role.ExternalReviewer) =>
                "",
            (Role.InstitutionAdministrator, _) => "own",
            _ => "",
        };

    private static Actor Of(Role role) =>
        new(Guid.CreateVersion7(), "Nigar", Own, new HashSet<Role> { role }, new HashSet<Guid>());
}
