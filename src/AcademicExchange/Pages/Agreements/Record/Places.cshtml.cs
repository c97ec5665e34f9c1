using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The places table: who may go where, how many, for how long. A row without a direction is left out.</summary>
public sealed class PlacesModel(
    AgreementService service,
    AgreementQueries queries,
    AgreementChoices choices
) : AgreementPage
{
    /// <summary>Empty rows offered below the filled ones.</summary>
    private const int Spare = 3;

    public sealed class PlaceInput
    {
        /// <summary>"0-1": from the first party to the second, by their order.</summary>
        public string? Direction { get; set; }

        [StringLength(4)]
        public string? Isced { get; set; }

        [StringLength(10)]
        public string? Level { get; set; } = "6";

        public Language Language { get; set; } = Language.En;

        [StringLength(2)]
        public string? Cefr { get; set; }

        [Range(2020, 2100, ErrorMessage = "Agreements.Places.YearRange")]
        public int? AcademicYear { get; set; }

        [Range(1, 500)]
        public int? Number { get; set; }

        [Range(1, 60)]
        public int? Months { get; set; }
    }

    [BindProperty]
    public List<PlaceInput> Rows { get; set; } = [];

    public override AgreementAction? Step => AgreementAction.EditText;

    /// <summary>After a stale save: the rows as another has saved them.</summary>
    public IReadOnlyList<Place> Saved { get; private set; } = [];

    /// <summary>The names of the fields of study in them.</summary>
    public IReadOnlyDictionary<string, LocalText> SavedFields { get; private set; } =
        new Dictionary<string, LocalText>();

    public IReadOnlyList<SelectListItem> Directions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Levels =>
        [
            .. new[] { "5", "6", "7", "8", "staff" }.Select(level => new SelectListItem(
                Words["Agreements.Level." + level],
                level
            )),
        ];

    public IReadOnlyList<SelectListItem> Languages =>
        [
            .. LanguageFacts.All.Select(language => new SelectListItem(
                Words["Shell.Language." + language],
                language.ToString()
            )),
        ];

    public IReadOnlyList<SelectListItem> CefrLevels { get; } =
    [
        .. new[] { "A1", "A2", "B1", "B2", "C1", "C2" }.Select(level => new SelectListItem(
            level,
            level
        )),
    ];

    /// <summary>A memorandum creates no exchange by itself, so it has no such page.</summary>
    private bool IsMemorandum => Agreement.Kind == AgreementKind.Memorandum;

    public async Task<IActionResult> OnGetAsync()
    {
        if (IsMemorandum)
        {
            return NotFound();
        }

        await LoadAsync();
        var parties = Ordered();
        var text = (await queries.VersionAsync(Frame, Cancel))!.Text;
        Rows =
        [
            .. text.Places.Select(place => new PlaceInput
            {
                Direction = Between(
                    parties.IndexOf(place.FromInstitutionId),
                    parties.IndexOf(place.ToInstitutionId)
                ),
                Isced = place.Isced,
                Level = place.Level,
                Language = place.Language,
                Cefr = place.Cefr,
                AcademicYear = place.AcademicYear,
                Number = place.Number,
                Months = place.Months,
            }),
            .. Enumerable.Range(0, Spare).Select(_ => new PlaceInput()),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsMemorandum)
        {
            return NotFound();
        }

        await LoadAsync();
        var filled = Rows.Where(row => !string.IsNullOrEmpty(row.Direction)).ToList();
        for (var at = 0; at < Rows.Count; at++)
        {
            Demand(at, Rows[at]);
        }

        return await DoAsync(
            () =>
                service.WriteAsync(
                    Id,
                    Version,
                    text => text with { Places = [.. filled.Select(PlaceOf)] },
                    Act(),
                    Cancel
                ),
            () =>
            {
                TempData.Say(Words["Agreements.Edit.Saved"]);
                return Redirect(AgreementLinks.Edit(Id));
            },
            async () =>
            {
                Saved = (await queries.VersionAsync(Frame, Cancel))!.Text.Places;
                SavedFields = await queries.FieldNamesAsync(Saved, Cancel);
            }
        );
    }

    private void Demand(int at, PlaceInput row)
    {
        if (string.IsNullOrEmpty(row.Direction))
        {
            return;
        }

        if (Directions.All(direction => direction.Value != row.Direction))
        {
            ModelState.AddModelError($"Rows[{at}].Direction", Words["Validation.Field.NotAllowed"]);
        }

        foreach (
            var (name, missing) in new[]
            {
                ("AcademicYear", row.AcademicYear is null),
                ("Number", row.Number is null),
                ("Months", row.Months is null),
            }
        )
        {
            // What could not be read has its message already.
            var key = $"Rows[{at}].{name}";
            if (missing && ModelState.GetFieldValidationState(key) != ModelValidationState.Invalid)
            {
                ModelState.AddModelError(key, Words["Validation.Field.Required"]);
            }
        }
    }

    private Place PlaceOf(PlaceInput row)
    {
        var parties = Ordered();
        var ends = row.Direction!.Split('-')
            .Select(part => parties[int.Parse(part, CultureInfo.InvariantCulture)])
            .ToList();
        return new Place(
            ends[0],
            ends[1],
            row.Level ?? "6",
            row.Isced ?? "",
            row.Language,
            row.Cefr ?? "",
            row.AcademicYear!.Value,
            row.Number!.Value,
            row.Months!.Value
        );
    }

    /// <summary>Arrows are not mirrored with the text around them.</summary>
    private string Arrow => Words.Language.Direction() == "rtl" ? " ← " : " → ";

    private List<Guid> Ordered() =>
        [.. Agreement.Parties.OrderBy(party => party.Order).Select(party => party.InstitutionId)];

    private static string Between(int from, int to) =>
        string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");

    private async Task LoadAsync()
    {
        var parties = Ordered();
        Directions =
        [
            .. from one in Enumerable.Range(0, parties.Count)
            from other in Enumerable.Range(0, parties.Count)
            where one != other
            select new SelectListItem(
                Name(parties[one]) + Arrow + Name(parties[other]),
                Between(one, other)
            ),
        ];
        Fields =
        [
            .. (await choices.FieldsAsync(Cancel)).Select(field => new SelectListItem(
                field.Code + " " + field.Name.For(Words.Language).Text,
                field.Value
            )),
        ];
    }

    private string Name(Guid institutionId) =>
        Frame.Parties[institutionId].Name.For(Words.Language).Text;
}
