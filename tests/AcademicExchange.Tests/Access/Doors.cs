using System.Text.RegularExpressions;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>
/// Three institutions and one agreement between two of them, and what to put into the braces of an address. A new kind of record
/// gets its line in <see cref="Fill"/>.
/// </summary>
internal sealed partial class Doors
{
    private Doors(Side own, Side party, Side foreign, Agreement agreement, Person administrator)
    {
        (Own, Party, Foreign) = (own, party, foreign);
        (Agreement, Administrator) = (agreement, administrator);
    }

    /// <summary>The institution that owns the record.</summary>
    public Side Own { get; }

    public Side Party { get; }

    public Side Foreign { get; }

    public Person Administrator { get; }

    /// <summary>Proposed by a faculty member of the owner, sent, and now the party's turn.</summary>
    public Agreement Agreement { get; }

    public static async Task<Doors> OpenAsync(AppFactory app)
    {
        var (own, party, foreign) = (An.Tabriz(), An.Baku(), An.Baku());
        var administrator = An.SystemAdministrator();
        var agreement = An.Agreement(own, party).Proposed();
        agreement.Accept(SampleText.Complete, own.Act(Role.InternationalOfficer));
        agreement.Send(own.Act(Role.InternationalOfficer));
        await app.AddAsync(own, party, foreign, administrator, agreement);
        return new Doors(own, party, foreign, agreement, administrator);
    }

    /// <summary>Whether the address is of a record, so that it matters whose it is.</summary>
    public static bool IsOfRecord(Route route) =>
        route.Pattern.StartsWith("/agreements/{id}", StringComparison.Ordinal)
        || route.Pattern.StartsWith("/people/{id}", StringComparison.Ordinal);

    /// <summary>The address with real values; with <paramref name="known"/> false, of a record that is not there.</summary>
    public string Fill(Route route, bool known = true) =>
        Braces()
            .Replace(
                route.Pattern,
                brace =>
                    (route.Pattern, brace.Groups[1].Value) switch
                    {
                        (var p, "id") when p.StartsWith("/agreements/", StringComparison.Ordinal) =>
                            (known ? Agreement.Id : Guid.CreateVersion7()).ToString(),
                        (var p, "code")
                            when p.StartsWith("/agreements/", StringComparison.Ordinal) =>
                            "purpose",
                        (var p, "id") when p.StartsWith("/people/", StringComparison.Ordinal) => (
                            known ? Own.Faculty.Id : Guid.CreateVersion7()
                        ).ToString(),
                        (_, "token") or ("/check/{code}", _) => "no-such-token",
                        (_, "doing") => nameof(AgreementAction.Return),
                        (_, "fileId") => Guid.CreateVersion7().ToString(),
                        ("/errors/{code}", _) => "404",
                        _ => throw new InvalidOperationException(
                            $"say in Doors.Fill what stands for {brace.Value} in {route.Pattern}"
                        ),
                    }
            );

    [GeneratedRegex(@"\{\*{0,2}(\w+)\}")]
    private static partial Regex Braces();
}
