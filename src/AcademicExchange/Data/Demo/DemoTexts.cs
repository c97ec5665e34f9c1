using System.Text.Json;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>The texts of the invented agreements: the catalogue's clauses with the terms and values of agreements.json.</summary>
internal sealed class DemoTexts(AppDbContext data, FirstText firstText, TimeProvider clock)
{
    /// <summary>Some stand under a memorandum that the system does not hold.</summary>
    private static readonly LocalText UnnamedParent = new(
        "the Memorandum of Understanding in force (DEMO)",
        "تفاهم‌نامه جاری (نمونه)",
        "qüvvədə olan anlaşma memorandumu (DEMO)"
    );

    private Dictionary<string, LocalText>? _fields;

    /// <param name="parent">Title and number of the memorandum it stands under.</param>
    public async Task<AgreementText> FirstAsync(
        DemoAgreement plan,
        DemoCast cast,
        (LocalText Title, string Number)? parent,
        CancellationToken cancel
    )
    {
        _fields ??= await data.IscedFields.ToDictionaryAsync(
            field => field.Code,
            field => field.Title,
            cancel
        );
        var text = await firstText.ForAsync(
            plan.Kind,
            plan.Title,
            [cast.Institution(plan.A).Id, cast.Institution(plan.B).Id],
            cancel
        );
        var values = text.Fields.ToDictionary();
        foreach (var (side, slug) in new[] { ("A", plan.A), ("B", plan.B) })
        {
            values["address" + side] = cast.Address(slug);
            values["signatory" + side] = Office(cast, cast.First(slug, Role.Signatory));
            values["coordinator" + side] = Office(
                cast,
                cast.First(slug, Role.InternationalOfficer)
            );
        }

        values["fields"] = InEach(language =>
            string.Join(
                language == Language.Fa ? "؛ " : "; ",
                plan.Fields.Select(code => _fields[code].For(language).Text)
            )
        );
        values["parentAgreement"] = parent is var (title, number)
            ? InEach(language => $"{title[language]} ({number})")
            : UnnamedParent;
        foreach (var (name, value) in plan.Values)
        {
            values[name] =
                value.ValueKind == JsonValueKind.String
                    ? cast.Name(value.GetString()!)
                    : value.Deserialize<LocalText>(JsonSerializerOptions.Web)!;
        }

        return WithTerms(text with { Fields = values }, plan, cast);
    }

    /// <summary>The text with the days, numbers and places of this agreement: a renewal and an amendment begin with those of another.</summary>
    public AgreementText WithTerms(AgreementText text, DemoAgreement plan, DemoCast cast) =>
        text with
        {
            Title = plan.Title,
            Prevailing = plan.Prevailing,
            Originals = plan.Originals,
            NoticeMonths = plan.NoticeMonths,
            ReviewMonths = plan.ReviewMonths,
            StartsOn = Day(plan.StartDay),
            EndsOn = Day(plan.EndDay),
            Places = [.. plan.Places.Select(place => PlaceOf(place, plan, cast))],
        };

    /// <exception cref="InvalidDataException">The piece to be replaced does not stand in the clause.</exception>
    public static AgreementText Changed(AgreementText text, IReadOnlyList<DemoChange> changes) =>
        text with
        {
            Clauses =
            [
                .. text.Clauses.Select(clause =>
                    changes.Where(change => change.Clause == clause.Code).Aggregate(clause, Changed)
                ),
            ],
        };

    private static Clause Changed(Clause clause, DemoChange change)
    {
        var body = clause.Body;
        foreach (var (code, pieces) in change.Replace)
        {
            var language = Language.From(code);
            if (body[language] is not { } old || !old.Contains(pieces[0], StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{change.Clause} {code}: {pieces[0]}");
            }

            body = body.With(language, old.Replace(pieces[0], pieces[1], StringComparison.Ordinal));
        }

        return clause.Edited(clause.Heading, body, []);
    }

    private DateOnly? Day(int? offset) =>
        offset is { } days
            ? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(days)
            : null;

    private Place PlaceOf(DemoPlace place, DemoAgreement plan, DemoCast cast)
    {
        var (a, b) = (cast.Institution(plan.A).Id, cast.Institution(plan.B).Id);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var year = AcademicYear.Of(today);
        var (from, to) = place.Direction == "AtoB" ? (a, b) : (b, a);
        return new Place(
            from,
            to,
            place.Level,
            place.Isced,
            place.Language,
            place.Cefr,
            year + place.AcademicYear,
            place.Number,
            place.Months
        );
    }

    private static LocalText Office(DemoCast cast, string email)
    {
        var (name, position) = (cast.Name(email), cast.Position(email));
        return InEach(language =>
            name[language] + (language == Language.Fa ? "، " : ", ") + position[language]
        );
    }

    private static LocalText InEach(Func<Language, string> text) =>
        new(text(Language.En), text(Language.Fa), text(Language.Az));
}
