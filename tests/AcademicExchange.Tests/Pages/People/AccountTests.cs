using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Pages.People;

/// <summary>Forgotten passwords, registration, invitations: links come by mail, once, and no page shows one.</summary>
public sealed class AccountTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string NewPassword = "seven blue windows shut";

    [Fact]
    public async Task Reset_LinkOfTheMail_WorksOnceAndEndsTheSessions()
    {
        var person = await StoredAsync(Role.Faculty);
        var elsewhere = app.As(person);
        await elsewhere.Open("/account").At("/account");
        await app.Visitor()
            .Open("/forgot-password")
            .Fill("Input.Email", person.Email!)
            .Press("Send the link")
            .See("If there is an account");
        var link = await app.LinkToAsync(person.Email!);

        await app.Visitor()
            .Open(link)
            .Fill("Input.Password", NewPassword)
            .Press("Set the password")
            .At("/sign-in");

        await app.Visitor().Open(link).See("This link no longer works");
        await elsewhere.Open("/account").At("/sign-in");
        await app.Visitor().SignIn(person, NewPassword).At("/desk");
    }

    [Fact]
    public async Task Reset_AfterAnHour_IsVoid()
    {
        var person = await StoredAsync(Role.Faculty);
        await app.Visitor()
            .Open("/forgot-password")
            .Fill("Input.Email", person.Email!)
            .Press("Send the link");
        var link = await app.LinkToAsync(person.Email!);

        app.Clock.Advance(TimeSpan.FromMinutes(61));

        await app.Visitor().Open(link).See("This link no longer works");
    }

    [Fact]
    public async Task Forgot_UnknownAddress_GetsTheSamePageAndNoMail()
    {
        await app.Visitor()
            .Open("/forgot-password")
            .Fill("Input.Email", "nobody@example.org")
            .Press("Send the link")
            .See("If there is an account");

        Assert.Equal(0, await app.MailsToAsync("nobody@example.org"));
    }

    [Fact]
    public async Task Change_WrongCurrentPassword_ChangesNothing()
    {
        var person = await StoredAsync(Role.Faculty);

        await app.As(person)
            .Open("/account/password")
            .Fill("Input.Current", "not the right one")
            .Fill("Input.New", NewPassword)
            .Press("Change the password")
            .Expect(HttpStatusCode.Conflict)
            .See("The current password is wrong");

        await app.Visitor().SignIn(person).At("/desk");
    }

    [Fact]
    public async Task Register_Student_WaitsForTheOfficeOfTheInstitution()
    {
        var (side, other) = (An.Tabriz(), An.Baku());
        await app.AddAsync(side, other);
        const string Email = "araz.student@example.org";
        await RegisterAsync(side, Email);
        await app.Visitor().Open(await app.LinkToAsync(Email)).Press("It is mine").See("Thank you");
        var student = await app.ReadAsync(data => data.Users.SingleAsync(p => p.Email == Email));

        await app.As(other.Officer)
            .Open("/people/awaiting")
            .NotSee("araz.student")
            .Post("/people/awaiting", ("id", student.Id.ToString()))
            .Expect(HttpStatusCode.NotFound);
        await app.As(side.Officer).Open("/people/awaiting").See("araz.student").Press("Confirm");

        Assert.Equal(AccountState.Active, await StateAsync(student.Id));
        await app.Visitor().SignIn(student, NewPassword).At("/desk");
    }

    [Fact]
    public async Task Register_AddressNotProved_CannotBeConfirmed()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        const string Email = "unproved@example.org";
        await RegisterAsync(side, Email);
        var student = await app.ReadAsync(data => data.Users.SingleAsync(p => p.Email == Email));

        await app.As(side.Officer)
            .Open("/people/awaiting")
            .Post("/people/awaiting", ("id", student.Id.ToString()))
            .Expect(HttpStatusCode.Conflict);

        Assert.Equal(AccountState.Awaiting, await StateAsync(student.Id));
    }

    [Fact]
    public async Task Register_AgainBeforeTheAddressIsProved_BringsANewLinkAndKeepsTheFirstPassword()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        const string Email = "lost.link@example.org";
        await RegisterAsync(side, Email);
        await (await FillAsync(side, Email, "nine yellow boats sail")).See(
            "Look into your mailbox"
        );

        Assert.Equal(2, await app.MailsToAsync(Email));
        await app.Visitor().Open(await app.LinkToAsync(Email)).Press("It is mine").See("Thank you");
        var student = await app.ReadAsync(data => data.Users.SingleAsync(p => p.Email == Email));
        await app.Visitor().SignIn(student, NewPassword).See("waits for the international office");
    }

    [Fact]
    public async Task Register_KnownAddress_GetsTheSamePageAndOnlyItsOwnerLearnsIt()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);

        await RegisterAsync(side, side.Faculty.Email!);

        Assert.Equal(1, await app.MailsToAsync(side.Faculty.Email!));
        Assert.Equal(
            1,
            await app.ReadAsync(data => data.Users.CountAsync(p => p.Email == side.Faculty.Email))
        );
    }

    [Theory]
    [InlineData("Password123456")]
    [InlineData("short")]
    public async Task Register_WeakPassword_IsRefusedAtTheFieldAndNothingTypedIsLost(string weak)
    {
        var side = An.Tabriz();
        await app.AddAsync(side);

        var page = await FillAsync(side, "weak@example.org", weak);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(
            "Əliyev",
            page.Document.QuerySelector("[name='Input.FamilyName']")!.GetAttribute("value")
        );
        Assert.NotNull(page.Document.QuerySelector("#Input_Password-error"));
    }

    [Fact]
    public async Task Invitation_NewColleague_MakesAnAccountOnce()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        const string Email = "new.colleague@example.org";
        await InviteAsync(side.Administrator, Email, Role.Faculty);
        var link = await app.LinkToAsync(Email);

        await app.Visitor()
            .Open(link)
            .Fill("Input.GivenName", "Solmaz")
            .Fill("Input.FamilyName", "Karimi")
            .Fill("Input.NativeGivenName", "سولماز")
            .Fill("Input.Password", NewPassword)
            .Press("Make the account")
            .At("/sign-in");

        var person = await app.ReadAsync(data =>
            data.Users.Include(p => p.Roles).SingleAsync(p => p.Email == Email)
        );
        Assert.Equal(
            (side.Id, Role.Faculty),
            (person.Roles.Single().InstitutionId, person.Roles.Single().Role)
        );
        await app.Visitor().Open(link).See("This link no longer works");
    }

    [Fact]
    public async Task Invitation_KnownAddress_AddsTheRoleToTheAccountOfThatAddressOnly()
    {
        var (side, other) = (An.Tabriz(), An.Baku());
        await app.AddAsync(side, other);
        await InviteAsync(side.Administrator, other.Faculty.Email!, Role.Faculty);
        var link = await app.LinkToAsync(other.Faculty.Email!);

        await app.As(other.Student)
            .Open(link)
            .Press("Take the role")
            .Expect(HttpStatusCode.Conflict)
            .See("for another address");
        await app.As(other.Faculty).Open(link).Press("Take the role").At("/desk");

        Assert.True(
            await app.ReadAsync(data =>
                data.RoleAssignments.AnyAsync(role =>
                    role.PersonId == other.Faculty.Id && role.InstitutionId == side.Id
                )
            )
        );
    }

    /// <summary>A choice for those who are new; who has an account reads as the account says. The page opens as the mail is written.</summary>
    [Theory]
    [InlineData(true, Language.Az)]
    [InlineData(false, Language.Fa)]
    public async Task Invitation_Mail_IsInTheLanguageOfWhoReadsIt(bool isKnown, Language expected)
    {
        var (side, other) = (An.Tabriz(), An.Baku());
        other.Faculty.Language = Language.Az;
        await app.AddAsync(side, other);
        var email = isKnown ? other.Faculty.Email! : "reads.persian@example.org";
        await app.As(side.Administrator)
            .Open("/people/invite")
            .Fill("Input.Email", email)
            .Fill("Input.Role", nameof(Role.Faculty))
            .Fill("Input.Language", nameof(Language.Fa))
            .Press("Send the invitation")
            .At("/people/invite");
        await app.RunOutboxAsync();

        var mail = await app.ReadAsync(data =>
            data.Mails.SingleAsync(one => one.ToAddress == email)
        );

        Assert.Equal(expected, mail.Language);
        Assert.Contains("?ui-culture=" + expected.Code(), mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstAdministrator_CodeOfTheConsole_MakesOneAccount()
    {
        await using var fresh = new AppFactory();
        await fresh.InitializeAsync();
        var first = fresh.Services.GetRequiredService<FirstAdministrator>();
        var console = Console.Out;
        await using var printed = new StringWriter();
        Console.SetOut(printed);
        await first.OfferAsync();
        Console.SetOut(console);
        var code = printed.ToString().Split("the code ")[1].Trim();

        await FirstAsync(fresh, "AAAA-AAAA-AAAA-AAAA").Expect(HttpStatusCode.Conflict);
        await FirstAsync(fresh, code).At("/sign-in");
        await fresh.Visitor().Open("/first-administrator").Expect(HttpStatusCode.NotFound);
    }

    private static Browser FirstAsync(AppFactory fresh, string code) =>
        fresh
            .Visitor()
            .Open("/first-administrator")
            .Fill("Input.Code", code)
            .Fill("Input.Email", "first@example.org")
            .Fill("Input.GivenName", "Orxan")
            .Fill("Input.FamilyName", "Əliyev")
            .Fill("Input.Password", NewPassword)
            .Press("Make the account");

    private async Task InviteAsync(Person by, string email, Role role) =>
        await app.As(by)
            .Open("/people/invite")
            .Fill("Input.Email", email)
            .Fill("Input.Role", role.ToString())
            .Press("Send the invitation")
            .At("/people/invite");

    private async Task RegisterAsync(Side side, string email) =>
        await (await FillAsync(side, email, NewPassword)).See("Look into your mailbox");

    private async Task<Browser> FillAsync(Side side, string email, string password) =>
        await app.Visitor()
            .Open("/register")
            .Fill("Input.InstitutionId", side.Id.ToString())
            .Fill("Input.Email", email)
            .Fill("Input.GivenName", "Araz")
            .Fill("Input.FamilyName", "Əliyev")
            .Fill("Input.Password", password)
            .Press("Register");

    private Task<AccountState> StateAsync(Guid id) =>
        app.ReadAsync(data => data.Users.Where(p => p.Id == id).Select(p => p.State).SingleAsync());

    private async Task<Person> StoredAsync(Role role)
    {
        var side = An.Tabriz();
        side[role].WithPassword();
        await app.AddAsync(side);
        return side[role];
    }
}
