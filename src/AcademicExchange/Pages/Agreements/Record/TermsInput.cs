using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The terms of a text as a form: everything but clauses and places.</summary>
public sealed class TermsInput : IValidatableObject
{
    public sealed class FieldInput
    {
        [StringLength(100)]
        public string Name { get; set; } = "";

        [StringLength(500)]
        public string? En { get; set; }

        [StringLength(500)]
        public string? Fa { get; set; }

        [StringLength(500)]
        public string? Az { get; set; }

        /// <summary>A name, a number: what is written in one language holds in those left empty.</summary>
        public bool ForAll { get; set; }

        /// <summary>A field stands within a sentence: its lines become one.</summary>
        public LocalText Value => ForAll ? Typed.OnOneLine().Everywhere() : Typed.OnOneLine();

        private LocalText Typed => new(En, Fa, Az);
    }

    [StringLength(300)]
    public string? TitleEn { get; set; }

    [StringLength(300)]
    public string? TitleFa { get; set; }

    [StringLength(300)]
    public string? TitleAz { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    [Range(0, 36)]
    public int NoticeMonths { get; set; }

    [Range(1, 24)]
    public int ReviewMonths { get; set; }

    [Required]
    public List<Language> Languages { get; set; } = [];

    public List<Language> Authentic { get; set; } = [];

    public Language? Prevailing { get; set; }

    [Range(1, 20)]
    public int Originals { get; set; }

    public List<FieldInput> Fields { get; set; } = [];

    public static TermsInput Of(AgreementText text) =>
        new()
        {
            TitleEn = text.Title.En,
            TitleFa = text.Title.Fa,
            TitleAz = text.Title.Az,
            StartsOn = text.StartsOn,
            EndsOn = text.EndsOn,
            NoticeMonths = text.NoticeMonths,
            ReviewMonths = text.ReviewMonths,
            Languages = [.. text.Languages],
            Authentic = [.. text.Authentic],
            Prevailing = text.Prevailing,
            Originals = text.Originals,
            Fields =
            [
                .. TextFields
                    .Written(text)
                    .Select(name =>
                        (Name: name, Value: text.Fields.GetValueOrDefault(name) ?? LocalText.Empty)
                    )
                    .Select(field => new FieldInput
                    {
                        Name = field.Name,
                        En = field.Value.En,
                        Fa = field.Value.Fa,
                        Az = field.Value.Az,
                    }),
            ],
        };

    /// <summary>The text with these terms; clauses and places stay.</summary>
    public AgreementText ApplyTo(AgreementText text)
    {
        var fields = text.Fields.ToDictionary();
        foreach (var field in Fields)
        {
            fields[field.Name] = field.Value;
        }

        // The order of printing stays; a new language comes last.
        var languages = text
            .Languages.Where(Languages.Contains)
            .Concat(Languages.Except(text.Languages))
            .Distinct()
            .ToList();
        return text with
        {
            Title = new LocalText(TitleEn, TitleFa, TitleAz).OnOneLine(),
            StartsOn = StartsOn,
            EndsOn = EndsOn,
            NoticeMonths = NoticeMonths,
            ReviewMonths = ReviewMonths,
            Languages = languages,
            Authentic = [.. Authentic.Where(languages.Contains).Distinct()],
            Prevailing = Prevailing,
            Originals = Originals,
            Fields = fields,
        };
    }

    /// <summary>What is saved now beside what was typed here.</summary>
    public IReadOnlyList<Difference> DifferencesFrom(TermsInput saved, ReaderWords words, Show show)
    {
        return Difference.Of([
            .. Trio("Agreements.Terms.Title", one => (one.TitleEn, one.TitleFa, one.TitleAz)),
            One("Agreements.Facts.Starts", one => Day(one.StartsOn)),
            One("Agreements.Facts.Ends", one => Day(one.EndsOn)),
            One("Agreements.Terms.NoticeMonths", one => show.Number(one.NoticeMonths)),
            One("Agreements.Terms.Review", one => show.Number(one.ReviewMonths)),
            One("Agreements.Terms.Languages", one => Named(one.Languages)),
            One("Agreements.Terms.Authentic", one => Named(one.Authentic)),
            One(
                "Agreements.Terms.Prevailing",
                one => one.Prevailing is { } language ? Named([language]) : null
            ),
            One("Agreements.Terms.Originals", one => show.Number(one.Originals)),
            .. Fields.SelectMany(field =>
                Trio("Agreements.Field." + field.Name, one => one.Written(field.Name))
            ),
        ]);

        Difference One(string key, Func<TermsInput, string?> value, Language? language = null) =>
            new(words[key], value(saved), value(this), language);

        IEnumerable<Difference> Trio(
            string key,
            Func<TermsInput, (string? En, string? Fa, string? Az)> values
        ) =>
            [
                One(key, one => values(one).En, Language.En),
                One(key, one => values(one).Fa, Language.Fa),
                One(key, one => values(one).Az, Language.Az),
            ];

        string? Day(DateOnly? day) => day is { } known ? show.DateBoth(known) : null;

        string Named(IEnumerable<Language> languages) =>
            show.List(languages.Order().Select(language => words["Shell.Language." + language]));
    }

    private (string? En, string? Fa, string? Az) Written(string name) =>
        Fields.Find(field => field.Name == name) is { } field
            ? (field.En, field.Fa, field.Az)
            : default;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = validationContext.GetRequiredService<ReaderWords>();
        if (StartsOn is { } starts && EndsOn is { } ends && ends <= starts)
        {
            yield return new ValidationResult(
                words["Agreements.Gap.ends-before-start"],
                [nameof(EndsOn)]
            );
        }

        if (Prevailing is { } prevailing && !Authentic.Contains(prevailing))
        {
            yield return new ValidationResult(
                words["Agreements.Terms.PrevailingNotAuthentic"],
                [nameof(Prevailing)]
            );
        }
    }
}
