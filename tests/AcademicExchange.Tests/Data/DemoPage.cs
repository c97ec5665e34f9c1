using System.Globalization;
using System.Text;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Data;

/// <summary>docs/demo.md, written from what really is in a database after the first start.</summary>
internal sealed class DemoPage(
    IReadOnlyList<Person> people,
    IReadOnlyList<Institution> institutions,
    IReadOnlyList<Agreement> agreements,
    IReadOnlyList<(IssuedDocument Letter, Visit Visit)> letters,
    IReadOnlyList<HandEntry> entries
)
{
    private static readonly Words Catalogue = new();

    public string Text()
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # The demonstration

            A start in Development fills an empty database with it: eight real universities, invented people, invented agreements. Whatever is invented is marked
            (DEMO, نمونه); every address is under example.org, where no mail arrives. `Demo__Seed=false` starts without it, `Demo__Seed=true` brings it elsewhere; a database that has people is never
            touched. To begin again, stop the program and delete its storage folder. This page is written by a test.

            **The password of every account is `{DemoPassword.Value}`.** The sign-in page lists the accounts as buttons. In Development they need no second factor.
            `/admin/mailbox` shows every mail that the system wrote, to any of them.

            ## Take an agreement from proposal to signature
            Open two browsers, one private. In the first sign in as `officer.tiau@example.org`, in the second as `officer.azmiu@example.org`.
            1. First: open DEMO-AX-0013, a draft; settle its translation check, then send it to the partner.
            2. Second: it waits on the desk. Change a clause, return it. First: compare the versions clause by clause, approve.
            3. Both: record legal review and translation check, approve the same text; record what the ministries said; send it to signature.
            4. `rector.tiau@example.org` and `rector.azmiu@example.org` sign. On its first day it comes into force by itself, and its PDF is there.

            ## Agreements

            | number | title | between | state | waits for |
            | --- | --- | --- | --- | --- |

            """
        );
        foreach (var one in agreements.OrderBy(one => one.Number, StringComparer.Ordinal))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {one.Number} | {one.Title.En} | {Parties(one)} | {Word("Agreements.State." + one.State)} | {Awaited(one)} |\n"
            );
        }

        page.Append(
            """

            ## Letters of visits
            Each is on the page of its visit under Letters, with its paper and its check code; `/check` says what became of it. The host's office issues invitations and certificates, the home office letters of support.

            | number | letter | languages | state | visit | in state |
            | --- | --- | --- | --- | --- | --- |

            """
        );
        foreach (var (letter, visit) in letters)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {letter.Number} | {Word("Documents.Kind." + letter.Kind)} | {letter.Languages} | {Word("Documents.State." + letter.State)} | {visit.Title.En} | {Word("Visits.State." + visit.State)} |\n"
            );
        }

        page.Append(
            """

            ## Entries of the ledger by hand
            Each is under Ledger; what waits stands on the desk of the international officer named here, who confirms or disputes it, or answers the dispute. An entry of your own begins at "Enter a line by hand".

            | number | what | given by | to people of | agreement | state | waits for |
            | --- | --- | --- | --- | --- | --- | --- |

            """
        );
        foreach (var entry in entries)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {entry.Number} | {Word("Ledger.Kind." + entry.Kind)}, {entry.Quantity} | {Name(entry.ToInstitutionId)} | {Name(entry.FromInstitutionId)} | {agreements.Single(one => one.Id == entry.AgreementId).Number} | {Word("Ledger.Entry.State." + entry.State)} | {Name(entry.AwaitedInstitutionId)} |\n"
            );
        }

        page.Append("\n## Accounts\n");
        foreach (
            var group in institutions
                .Select(institution =>
                    (
                        Name: institution.Name.En!,
                        People: people.Where(one => IsAt(one, institution.Id))
                    )
                )
                .Append((Name: "The whole system", People: people.Where(one => IsAt(one, null))))
        )
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n### {group.Name}\n\n| account | name | roles | unit | language |\n| --- | --- | --- | --- | --- |\n"
            );
            foreach (
                var person in group
                    .People.OrderBy(one => one.Roles.Max(role => role.Role))
                    .ThenBy(one => one.Email, StringComparer.Ordinal)
            )
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {person.Email} | {Name(person)} | {RolesOf(person)} | {Unit(person)} | {person.Language.Code()} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static bool IsAt(Person person, Guid? institution) =>
        person.Roles.Exists(role => role.InstitutionId == institution);

    private string Name(Guid? institution) =>
        institutions.FirstOrDefault(one => one.Id == institution)?.Name.En ?? "";

    private static string Name(Person person) =>
        person.NativeName == person.LatinName
            ? person.LatinName
            : $"{person.LatinName}, {person.NativeName}";

    private static string RolesOf(Person person) =>
        string.Join(
            ", ",
            person
                .Roles.Select(role => role.Role)
                .Order()
                .Select(role => Word("People.Role." + role))
        );

    private string Unit(Person person) =>
        institutions
            .SelectMany(institution => institution.Units)
            .FirstOrDefault(unit => person.Roles.Exists(role => role.UnitId == unit.Id))
            ?.Name.En
        ?? "";

    private string Parties(Agreement agreement) =>
        string.Join(
            "; ",
            agreement
                .Parties.OrderBy(party => party.Order)
                .Select(party => NameOf(party.InstitutionId))
        );

    private string Awaited(Agreement agreement) =>
        string.Join(
            "; ",
            agreement
                .Parties.Where(party => party.AwaitedRole is not null)
                .OrderBy(party => party.Order)
                .Select(party =>
                    $"{Word("People.Role." + party.AwaitedRole)}, {NameOf(party.InstitutionId)}"
                )
        );

    private string NameOf(Guid id) => institutions.Single(one => one.Id == id).Name.En!;

    private static string Word(string key) => Catalogue.Get(Language.En, key);
}
