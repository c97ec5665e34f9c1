using System.Net;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>What is refused is said at the field it is about, and what was typed stays.</summary>
public sealed class AgreementFormTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("suspend", "Input.Note", "Give the reason.", HttpStatusCode.Conflict)]
    [InlineData("renew", "Input.EndsOn", "Give the day.", HttpStatusCode.BadRequest)]
    [InlineData("proposetermination", "Input.LastDay", "Give the day.", HttpStatusCode.BadRequest)]
    public async Task Press_WithoutWhatTheStepNeeds_SaysItAtTheField(
        string step,
        string field,
        string text,
        HttpStatusCode status
    )
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/do/{step}")
            .Press(Label(step))
            .Expect(status);

        AssertError(page, field, text);
    }

    [Fact]
    public async Task Press_PlacesThatCannotBe_SaysOneThingAtEachField()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).Draft();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/places")
            .Fill("Rows[0].Direction", "0-1")
            .Fill("Rows[0].AcademicYear", "1405")
            .Fill("Rows[0].Number", "-2")
            .Fill("Rows[0].Months", "12.5")
            .Press("Save the places")
            .Expect(HttpStatusCode.BadRequest);

        AssertError(
            page,
            "Rows[0].AcademicYear",
            "Write a Gregorian year, for instance 2026 for 2026/27."
        );
        Assert.Equal(
            "Write a whole number, without decimals.",
            page.Document.GetElementById("Rows_0__Months-error")!.TextContent.Trim()
        );
    }

    [Fact]
    public async Task Press_TerminationWithNothingTyped_SaysAllThatIsMissingAtOnce()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/do/proposetermination")
            .Press("Propose termination")
            .Expect(HttpStatusCode.BadRequest);

        AssertError(page, "Input.LastDay", "Give the day.");
        AssertError(page, "Input.Note", "Give the reason.");
    }

    [Fact]
    public async Task Press_StepThatHasClosedMeanwhile_SaysSoAndShowsWhatWasTyped()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        var step = $"/agreements/{agreement.Id}/do/suspend";
        var slow = await app.As(tabriz.Officer)
            .Open(step)
            .Fill("Input.Note", "The visas <b>are</b> not given.");
        await app.As(tabriz.Officer)
            .Open(step)
            .Fill("Input.Note", "The hall burnt down.")
            .Press("Suspend")
            .Expect(HttpStatusCode.OK);

        await slow.Press("Suspend")
            .Expect(HttpStatusCode.Conflict)
            .See("This step is not open now")
            .NotSee("has changed meanwhile");

        Assert.Equal(
            "The visas <b>are</b> not given.",
            slow.Document.QuerySelector("textarea[readonly]")!.TextContent.Trim()
        );
    }

    /// <summary>Any form: what was written in words comes back, and nothing that is a secret or a choice.</summary>
    [Fact]
    public async Task Post_FormOfAnotherRole_ShowsWhatWasTypedAndNoSecret()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        var page = await app.As(tabriz.Student)
            .Post(
                "/people/invite",
                ("Input.Notes", "Typed <i>for</i> an hour."),
                ("Input.Role", "Faculty"),
                ("Input.Password", "a pass of four words")
            )
            .Expect(HttpStatusCode.Forbidden);

        Assert.Equal(
            "Typed <i>for</i> an hour.",
            Assert.Single(page.Document.QuerySelectorAll("textarea[readonly]")).TextContent.Trim()
        );
    }

    [Fact]
    public async Task Post_Forged_ShowsNothingOfWhatItSent()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz.Student)
            .PostForged("/people/invite", ("Input.Notes", "Your account was closed; write to us."))
            .Expect(HttpStatusCode.BadRequest)
            .NotSee("Your account was closed");
    }

    [Fact]
    public async Task Press_DayOfNoCalendar_IsSaidOnce()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);

        await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/do/proposetermination")
            .Fill("Input.LastDay", "1404/12/30")
            .Press("Propose termination")
            .Expect(HttpStatusCode.BadRequest)
            .See("There is no such day in the calendar.")
            .NotSee("Give the day.");
    }

    [Theory]
    [InlineData("", "2026-01-02", "Input.Number", "A step that is done needs its number and date.")]
    [InlineData("17", "2199-01-01", "Input.Date", "The date lies in the future.")]
    public async Task Press_StepWithoutItsProof_SaysItAtTheField(
        string number,
        string date,
        string field,
        string text
    )
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).ApprovedByAll();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/steps")
            .Fill("Input.Number", number)
            .Fill("Input.Date", date)
            .Check("Done")
            .Press("Record")
            .Expect(HttpStatusCode.Conflict);

        AssertError(page, field, text);
    }

    private static string Label(string step) =>
        step switch
        {
            "suspend" => "Suspend",
            "renew" => "Renew",
            _ => "Propose termination",
        };

    private static void AssertError(Browser page, string field, string text)
    {
        var id = field.Replace('.', '_').Replace('[', '_').Replace(']', '_');
        Assert.Contains(text, page.Document.GetElementById(id + "-error")?.TextContent ?? "");
        Assert.NotNull(page.Document.QuerySelector($".error-summary a[href='#{id}']"));
    }
}
