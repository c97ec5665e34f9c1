using System.Text.RegularExpressions;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Of the owner's faculty member, listed.</summary>
    public ResearcherProfile Profile { get; private init; } = null!;

    /// <summary>Of the same person, open.</summary>
    public HostingOffer Offer { get; private init; } = null!;

    /// <summary>Of the same person to the party, whose professor is asked.</summary>
    public Visit Visit { get; private init; } = null!;

    /// <summary>An invitation of the party for that visit.</summary>
    public Guid Letter { get; private init; }

    /// <summary>Of that visit's checklist.</summary>
    public Guid Item => Visit.Checklist[0].Id;

    /// <summary>A statement about a border.</summary>
    public Guid Route { get; private init; }

    /// <summary>Of the owner's office to that traveller.</summary>
    public Guid Message { get; private init; }

    /// <summary>Of the owner's office about the party, under the agreement that binds.</summary>
    public Guid Entry { get; private init; }

    public static async Task<Doors> OpenAsync(AppFactory app)
    {
        var (own, party, foreign) = (An.Tabriz(), An.Baku(), An.Baku());
        var administrator = An.SystemAdministrator();
        own.Institution.Units.Add(
            new Unit { InstitutionId = own.Id, Name = new LocalText("Faculty of Physics") }
        );
        var agreement = An.Agreement(own, party).Proposed();
        agreement.Accept(SampleText.Complete, own.Act(Role.InternationalOfficer));
        agreement.Send(own.Act(Role.InternationalOfficer));
        var (profile, offer) = (A.Profile(own), A.Offer(own));
        await app.AddAsync(own, party, foreign, administrator, agreement, profile, offer);
        // The own and the other institution are partners: one agreement of theirs binds.
        Agreement binding = An.Agreement(own, party).InForce();
        var visit = A.Visit(own, party, binding.Id).In(VisitState.AtHost);
        visit.PlanChecklist(A.Planned, ManualClock.Start);
        var message = new TravellerMessage(
            Guid.CreateVersion7(),
            new TravellerText(new LocalText("Subject"), new LocalText("Text")),
            [new Traveller(visit.Id, own.Faculty.Id, Language.En, visit.State, IsHome: true)],
            own.Act(Role.InternationalOfficer)
        );
        var entry = A.HandEntry(own, party, binding.Id);
        await app.AddAsync(binding, visit, message, entry);
        return new Doors(own, party, foreign, agreement, administrator)
        {
            Letter = await LetterAsync(app, visit),
            Profile = profile,
            Offer = offer,
            Visit = visit,
            Message = message.Id,
            Entry = entry.Id,
            Route = await app.ReadAsync(data =>
                data.TravelRoutes.Select(one => one.Id).FirstAsync()
            ),
        };
    }

    /// <summary>Whether it matters whose record it is: owner, party and foreigner are asked.</summary>
    public static bool IsOfRecord(Route route) =>
        IsSecret(route)
        || route.Pattern.StartsWith("/institutions/{slug}", StringComparison.Ordinal);

    /// <summary>Whether others must not even know that the record exists.</summary>
    public static bool IsSecret(Route route) =>
        route.Pattern.StartsWith("/agreements/{id}", StringComparison.Ordinal)
        || route.Pattern.StartsWith("/visits/{id}", StringComparison.Ordinal)
        || route.Pattern.StartsWith("/visits/abroad/messages/{", StringComparison.Ordinal)
        || route.Pattern.StartsWith("/ledger/entries/{", StringComparison.Ordinal)
        || route.Pattern.StartsWith("/people/{id}", StringComparison.Ordinal)
        || route.Pattern.StartsWith("/researchers/{id}", StringComparison.Ordinal)
        || route.Pattern.StartsWith("/offers/", StringComparison.Ordinal);

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
                        ("/researchers/{id}", _) => (
                            known ? Profile.Id : Guid.CreateVersion7()
                        ).ToString(),
                        (var p, "id") when p.StartsWith("/offers/", StringComparison.Ordinal) => (
                            known ? Offer.Id : Guid.CreateVersion7()
                        ).ToString(),
                        (var p, "id") when p.StartsWith("/ledger/", StringComparison.Ordinal) => (
                            known ? Entry : Guid.CreateVersion7()
                        ).ToString(),
                        (var p, "id") when p.StartsWith("/visits/", StringComparison.Ordinal) => (
                            known ? Visit.Id : Guid.CreateVersion7()
                        ).ToString(),
                        (var p, "doing") when p.StartsWith("/visits/", StringComparison.Ordinal) =>
                            nameof(VisitAction.Approve),
                        (var p, "kind") when p.StartsWith("/visits/", StringComparison.Ordinal) =>
                            "invitation",
                        (_, "letterId") => Letter.ToString(),
                        ("/institutions/{slug}/unit/{id}", "id") => Own
                            .Institution.Units[0]
                            .Id.ToString(),
                        (_, "slug") => Own.Institution.Slug,
                        (_, "country") => "IR",
                        (_, "number") => Agreement.Number,
                        (var p, "code")
                            when p.StartsWith("/reference/", StringComparison.Ordinal) => "PURPOSE",
                        ("/reference/checklist/{key}/edit", _) => "insurance",
                        (_, "token" or "key") or ("/check/{code}", _) => "no-such-token",
                        ("/admin/mailbox/{id}", _) => Guid.CreateVersion7().ToString(),
                        (_, "doing") => nameof(AgreementAction.Return),
                        (_, "itemId") => (known ? Item : Guid.CreateVersion7()).ToString(),
                        ("/reference/routes/{id}/edit", _) => Route.ToString(),
                        (_, "messageId") => (known ? Message : Guid.CreateVersion7()).ToString(),
                        (_, "fileId") => Guid.CreateVersion7().ToString(),
                        ("/errors/{code}", _) => "404",
                        _ => throw new InvalidOperationException(
                            $"say in Doors.Fill what stands for {brace.Value} in {route.Pattern}"
                        ),
                    }
            );

    private static async Task<Guid> LetterAsync(AppFactory app, Visit visit)
    {
        using var content = new MemoryStream("%PDF-1.7"u8.ToArray());
        var kept = await app.WithAsync<IFileStore, KeptFile>(store =>
            store.KeepAsync(content, CancellationToken.None)
        );
        var file = new StoredFile
        {
            RecordKind = Visit.RecordKind,
            RecordId = visit.Id,
            Name = "letter.pdf",
            ContentType = "application/pdf",
            Size = kept.Size,
            Sha256 = kept.Sha256,
            StorageName = kept.StorageName,
            UploadedUtc = ManualClock.Start,
        };
        var letter = new IssuedDocument
        {
            Kind = DocumentKinds.Invitation,
            RecordKind = Visit.RecordKind,
            RecordId = visit.Id,
            CheckCode = IssuedDocuments.NewCode(),
            Number = visit.Number + "/1",
            TextHash = kept.Sha256,
            FileSha256 = kept.Sha256,
            FileId = file.Id,
            Parties = new LocalText("Two institutions"),
            IssuedUtc = ManualClock.Start,
        };
        await app.AddAsync(file, letter);
        return letter.Id;
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)\}")]
    private static partial Regex Braces();
}
