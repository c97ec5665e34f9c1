using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.People;

public sealed class SignInTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task SignIn_RightPassword_OpensASessionAndGoesWhereOneWanted()
    {
        var person = await StoredAsync(Role.Faculty);

        await app.Visitor().SignIn(person, path: "/sign-in?return=/account").At("/account");

        var session = await app.ReadAsync(data =>
            data.SignInSessions.SingleAsync(s => s.PersonId == person.Id)
        );
        Assert.False(session.Strong);
        Assert.Equal(AuditResult.Done, await LastLineAsync(person));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_ForeignReturn_StaysHere(string foreign)
    {
        var person = await StoredAsync(Role.Faculty);

        var browser = await app.Visitor()
            .SignIn(person, path: "/sign-in?return=" + Uri.EscapeDataString(foreign));

        Assert.StartsWith("/", browser.Path, StringComparison.Ordinal);
        Assert.Equal("/desk", browser.Path);
    }

    [Fact]
    public async Task SignIn_WrongPasswordAndUnknownAccount_GetTheSameAnswer()
    {
        var person = await StoredAsync(Role.Faculty);
        var stranger = An.Person(Role.Faculty, null);

        var known = await app.Visitor().SignIn(person, "something else entirely");
        var unknown = await app.Visitor().SignIn(stranger, "something else entirely");

        Assert.Equal(HttpStatusCode.BadRequest, known.Status);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Text, unknown.Text);
        Assert.Equal(AuditResult.Failed, await LastLineAsync(person));
    }

    [Fact]
    public async Task SignIn_ThirtyGuessesAtOnce_WeighsTenAndTheRightOneComesTooLate()
    {
        var person = await StoredAsync(Role.Faculty);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(async _ =>
                    (await app.Visitor().SignIn(person, "a wrong guess again")).Status
                )
        );
        var late = await app.Visitor().SignIn(person);

        Assert.Equal(10, answers.Count(status => status == HttpStatusCode.BadRequest));
        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.TooManyRequests, late.Status);
    }

    [Fact]
    public async Task SignIn_DisabledAccount_IsToldNothing()
    {
        var person = await StoredAsync(Role.Faculty, AccountState.Disabled);

        await app.Visitor()
            .SignIn(person)
            .Expect(HttpStatusCode.BadRequest)
            .See("The e-mail address or the password is wrong");
    }

    [Fact]
    public async Task SignIn_AwaitingStudent_LearnsThatTheOfficeIsAwaited()
    {
        var person = await StoredAsync(Role.Student, AccountState.Awaiting);

        await app.Visitor().SignIn(person).See("waits for the international office");
    }

    [Fact]
    public async Task SignIn_StudentWhoseAddressIsNotProved_IsToldOfTheLink()
    {
        var side = An.Tabriz();
        var person = side.Student.WithPassword();
        (person.State, person.EmailConfirmed) = (AccountState.Awaiting, false);
        await app.AddAsync(side);

        await app.Visitor()
            .SignIn(person)
            .See("Your address is not confirmed yet.")
            .NotSee("waits for the international office");
    }

    [Fact]
    public async Task SignIn_OfficerWithoutFactor_IsLedToItsSetUpBeforeAnythingElse()
    {
        var officer = await StoredAsync(Role.InternationalOfficer);

        await app.Visitor()
            .SignIn(officer)
            .Open("/people")
            .At("/account/second-factor")
            .Open("/account/data")
            .At("/account/second-factor");
    }

    [Fact]
    public async Task SignOut_OldCookie_IsDeadAtOnce()
    {
        var person = await StoredAsync(Role.Faculty);
        var thief = app.As(person);
        await thief.Open("/account").At("/account");
        var session = await app.ReadAsync(data =>
            data.SignInSessions.SingleAsync(s => s.PersonId == person.Id)
        );

        // The same session leaves in the owner's browser.
        await thief.Open("/sign-out").Press("Sign out");
        var ended = await app.ReadAsync(data =>
            data.SignInSessions.SingleAsync(s => s.Id == session.Id)
        );
        Assert.NotNull(ended.EndedUtc);
        await thief.Open("/account").At("/sign-in");
    }

    [Fact]
    public async Task Forms_ThatPost_CarryOneToken()
    {
        var person = await StoredAsync(Role.Faculty);
        var page = await app.As(person).Open("/account");

        var forms = page.Document.QuerySelectorAll("form[method=post]:not([action='/theme'])");

        Assert.True(forms.Length >= 4);
        Assert.All(
            forms,
            form => Assert.Single(form.QuerySelectorAll("[name=__RequestVerificationToken]"))
        );
    }

    [Fact]
    public async Task Session_EndedElsewhere_LeadsToSignInAndBack()
    {
        var person = await StoredAsync(Role.Faculty);
        var browser = app.As(person);
        await browser.Open("/account/password").At("/account/password");

        await app.ChangeAsync(data =>
            data.SignInSessions.Where(s => s.PersonId == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedUtc, app.Clock.NowUtc))
        );

        var asked = await browser.Open("/account/password");
        Assert.Equal("/sign-in?return=%2Faccount%2Fpassword", asked.Path);
    }

    [Fact]
    public async Task Session_AfterHalfAnHour_StillLives()
    {
        var person = await StoredAsync(Role.Faculty);
        var browser = app.As(person);
        await browser.Open("/account").At("/account");

        app.Clock.Advance(TimeSpan.FromMinutes(45));

        await browser.Open("/account").At("/account");
    }

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("fa", "rtl")]
    [InlineData("az", "ltr")]
    public async Task SignIn_EachLanguage_SpeaksIt(string code, string direction)
    {
        var page = await app.Visitor().Open("/sign-in?ui-culture=" + code);

        Assert.Equal(code, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.Document.DocumentElement.GetAttribute("dir"));
        Assert.Empty(app.Errors);
    }

    private async Task<Person> StoredAsync(Role role, AccountState state = AccountState.Active)
    {
        var side = An.Tabriz();
        var person = side[role].WithPassword();
        person.State = state;
        await app.AddAsync(side);
        return person;
    }

    private Task<AuditResult> LastLineAsync(Person person) =>
        app.ReadAsync(data =>
            data.Audit.Where(line => line.PersonId == person.Id && line.Action == "sign-in")
                .OrderByDescending(line => line.AtUtc)
                .Select(line => line.Result)
                .FirstAsync()
        );
}
