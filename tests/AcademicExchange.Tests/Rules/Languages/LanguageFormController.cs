using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Tests.Rules.Languages;

/// <summary>Answers what a form was understood as, and its messages.</summary>
[Route("form")]
public sealed class LanguageFormController : ControllerBase
{
    [HttpPost]
    public IActionResult Post([FromForm] Input input) =>
        Ok(
            new Answer(
                input,
                ModelState
                    .Where(field => field.Value!.Errors.Count > 0)
                    .ToDictionary(field => field.Key, field => field.Value!.Errors[0].ErrorMessage),
                ModelState[nameof(Input.Agreed)]?.AttemptedValue
            )
        );

    public sealed record Answer(Input Input, Dictionary<string, string> Errors, string? Agreed);

    public sealed class Input
    {
        public DateOnly? Day { get; set; }
        public DateOnly Start { get; set; } = new(2026, 1, 1);
        public TimeOnly? Time { get; set; }
        public decimal? Credits { get; set; }
        public int Places { get; set; } = 1;
        public long? Rials { get; set; }
        public bool Agreed { get; set; }

        public string? Text { get; set; }

        [DataType(DataType.Password)]
        public string? Secret { get; set; }

        [StringLength(5)]
        public string? Short { get; set; }

        [Required(ErrorMessage = "Calendar.When.Today")]
        public string? Needed { get; set; } = "x";

        [EmailAddress]
        public string? Email { get; set; }

        [Range(1, 5)]
        public int Level { get; set; } = 1;

        [AllowedValues("a", null)]
        public string? Kind { get; set; }

        [Length(1, 2)]
        public string[]? Many { get; set; }
    }
}
