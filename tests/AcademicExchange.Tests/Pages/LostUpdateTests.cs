using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages;

/// <summary>
/// Two people save the same record at the same moment, from the same version, fifty times: one of them wins, the other is told so and keeps
/// what was typed.
/// </summary>
public sealed class LostUpdateTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const int Rounds = 50;

    [Theory]
    [InlineData("terms", "Input.TitleEn")]
    [InlineData("clause", "Input.BodyEn")]
    [InlineData("places", "Rows[0].Number")]
    [InlineData("institution", "Input.Notes")]
    [InlineData("unit", "Input.NameEn")]
    [InlineData("clause template", "TitleEn")]
    [InlineData("checklist rule", "Input.Source")]
    [InlineData("profile", "Input.Phone")]
    [InlineData("reminders", "Input.Ends")]
    [InlineData("visit", "Input.TitleEn")]
    public async Task Save_TwoAtOnceFromOneVersion_OneWinsAndTheOtherKeepsItsText(
        string record,
        string field
    )
    {
        var (page, person) = await RecordAsync(record);
        var save = record switch
        {
            "places" => "Save the places",
            "visit" => "Keep the draft",
            _ => "Save",
        };
        if (record == "places")
        {
            await app.As(person)
                .Open(page)
                .Fill("Rows[0].Direction", "1-0")
                .Fill("Rows[0].AcademicYear", "2027")
                .Fill("Rows[0].Number", "200")
                .Fill("Rows[0].Months", "5")
                .Press(save)
                .Expect(HttpStatusCode.OK);
        }

        var (one, other) = (app.As(person), app.As(person));
        for (var round = 0; round < Rounds; round++)
        {
            var (mine, theirs) = (Typed(field, 2 * round), Typed(field, (2 * round) + 1));
            await one.Open(page).Fill(field, mine);
            await other.Open(page).Fill(field, theirs);
            await Task.WhenAll(
                Task.Run(async () => await one.Press(save)),
                Task.Run(async () => await other.Press(save))
            );

            var (winner, loser, lost) =
                one.Status == HttpStatusCode.OK ? (one, other, theirs) : (other, one, mine);
            Assert.True(
                winner.Status == HttpStatusCode.OK && loser.Status == HttpStatusCode.Conflict,
                $"round {round}: {one.Status} and {other.Status}: {loser.Text}"
            );
            Assert.Equal(lost, Form.Shown(loser.Document, field));
            await winner.Open(page);
            Assert.Equal(lost == mine ? theirs : mine, Form.Shown(winner.Document, field));
        }
    }

    /// <summary>A telephone number and a number of places take no words.</summary>
    private static string Typed(string field, int n) =>
        field switch
        {
            "Input.Phone" => FormattableString.Invariant($"+98 41 3335 {1000 + n}"),
            "Rows[0].Number" or "Input.Ends" => FormattableString.Invariant($"{1 + n}"),
            _ => FormattableString.Invariant($"Typed for an hour {n}"),
        };

    private async Task<(string Page, Person Person)> RecordAsync(string record)
    {
        var (tabriz, baku, administrator) = (An.Tabriz(), An.Baku(), An.SystemAdministrator());
        var agreement = An.Agreement(tabriz, baku).Of(AgreementKind.StudentExchange).Draft();
        var unit = new Features.Institutions.Unit
        {
            InstitutionId = tabriz.Id,
            Name = new Platform.Languages.LocalText("Faculty of Physics"),
        };
        tabriz.Institution.Units.Add(unit);
        var visit = A.Visit(tabriz, baku, agreement.Id).Draft();
        await app.AddAsync(tabriz, baku, administrator, agreement, visit);
        var institution = "/institutions/" + tabriz.Institution.Slug;
        return record switch
        {
            "terms" => ($"/agreements/{agreement.Id}/edit", tabriz.Officer),
            "clause" => ($"/agreements/{agreement.Id}/edit/purpose", tabriz.Officer),
            "places" => ($"/agreements/{agreement.Id}/places", tabriz.Officer),
            "institution" => (institution + "/edit", tabriz.Officer),
            "unit" => ($"{institution}/unit/{unit.Id}", tabriz.Officer),
            "clause template" => ("/reference/clauses/PURPOSE/edit", administrator),
            "checklist rule" => ("/reference/checklist/insurance/edit", administrator),
            "visit" => ($"/visits/{visit.Id}/edit", tabriz.Faculty),
            "profile" => ("/account", tabriz.Officer),
            "reminders" => (institution + "/reminders", tabriz.Officer),
            _ => throw new ArgumentOutOfRangeException(nameof(record), record, null),
        };
    }
}
