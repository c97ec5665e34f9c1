using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>The text a draft begins with: the catalogue's clauses for its kind, in all languages, with the names of the parties.</summary>
public sealed class FirstText(AppDbContext data)
{
    public async Task<AgreementText> ForAsync(
        AgreementKind kind,
        LocalText title,
        IReadOnlyList<Guid> parties,
        CancellationToken cancel
    )
    {
        var templates = await data
            .ClauseTemplates.AsNoTracking()
            .OrderBy(clause => clause.Order)
            .ToListAsync(cancel);
        var institutions = await data
            .Institutions.AsNoTracking()
            .Where(institution => parties.Contains(institution.Id))
            .ToListAsync(cancel);
        var countries = institutions.Select(institution => institution.Country).ToHashSet();
        List<Language> languages = [Language.En];
        if (countries.Contains(Country.IR))
        {
            languages.Insert(0, Language.Fa);
        }

        if (countries.Contains(Country.AZ))
        {
            languages.Insert(languages.Count - 1, Language.Az);
        }

        return new AgreementText
        {
            Title = title,
            Languages = languages,
            Authentic = languages,
            Clauses =
            [
                .. templates
                    .Where(template => Stands(template.Kinds, kind))
                    .Select(template => First(template, kind)),
            ],
            Fields = parties
                .Select(
                    (party, index) =>
                        (
                            Name: "party" + (char)('A' + index),
                            Value: institutions.Single(institution => institution.Id == party).Name
                        )
                )
                .ToDictionary(field => field.Name, field => field.Value),
        };
    }

    /// <summary>The clauses that an agreement of this kind must have.</summary>
    public async Task<IReadOnlySet<string>> MandatoryAsync(
        AgreementKind kind,
        CancellationToken cancel
    )
    {
        var templates = await data.ClauseTemplates.AsNoTracking().ToListAsync(cancel);
        return templates
            .Where(template => Stands(template.MandatoryKinds, kind))
            .Select(template => template.Code)
            .ToHashSet();
    }

    /// <summary>Clauses of the catalogue that a text of this kind does not have yet.</summary>
    public async Task<IReadOnlyList<Clause>> AddableAsync(
        AgreementKind kind,
        AgreementText text,
        CancellationToken cancel
    )
    {
        var templates = await data
            .ClauseTemplates.AsNoTracking()
            .OrderBy(clause => clause.Order)
            .ToListAsync(cancel);
        return
        [
            .. templates
                .Where(template => text.Clauses.All(clause => clause.Code != template.Code))
                .Select(template => First(template, kind)),
        ];
    }

    /// <summary>A clause of the catalogue as it enters a text.</summary>
    public async Task<Clause?> ClauseAsync(
        string code,
        AgreementKind kind,
        CancellationToken cancel
    ) =>
        await data
            .ClauseTemplates.AsNoTracking()
            .SingleOrDefaultAsync(template => template.Code == code, cancel)
            is { } found
            ? First(found, kind)
            : null;

    private static Clause First(ClauseTemplate template, AgreementKind kind) =>
        new(
            template.Code,
            template.Title,
            template.Texts.GetValueOrDefault(kind.ToString())
                ?? template.Texts.GetValueOrDefault("")
                ?? LocalText.Empty
        );

    private static bool Stands(string kinds, AgreementKind kind) =>
        kinds.Split(',', ';').Contains(kind.ToString());
}
