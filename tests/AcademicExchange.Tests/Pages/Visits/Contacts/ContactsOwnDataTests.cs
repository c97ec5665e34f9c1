using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Visits.Contacts;

/// <summary>The own data name the contacts that are kept, as they name passports, and not what they say.</summary>
public sealed class ContactsOwnDataTests(PassportApp app) : IClassFixture<PassportApp>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task OwnData_NamesContactsOfTheOwnVisitsAndNotWhatTheySay()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        const string address = "Quarantine lane 5, room 7";
        await app.WithAsync<ContactsService, int>(async contacts =>
        {
            await contacts.KeepAsync(
                visit,
                0,
                new Whereabouts(
                    "+994551112233",
                    address,
                    "Sister",
                    "sister",
                    "+994551112234",
                    Language.En
                ),
                agrees: true,
                _tabriz.Act(Role.Faculty),
                CancellationToken.None
            );
            return 0;
        });

        var mine = await ExportAsync(_tabriz.Faculty);
        Assert.Contains("\"Contacts\"", mine, StringComparison.Ordinal);
        Assert.Contains(
            visit.Number,
            mine[mine.IndexOf("\"Contacts\"", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(address, mine, StringComparison.Ordinal);

        // The host's own data know nothing of the guest's.
        Assert.Contains(
            "\"Contacts\": []",
            await ExportAsync(_baku.Faculty),
            StringComparison.Ordinal
        );
    }

    private async Task<string> ExportAsync(Person person) =>
        System.Text.Encoding.UTF8.GetString(
            (await app.As(person).Open("/account/data").Press("Download")).Content
        );
}
