using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Dev;

/// <summary>Every element of the view vocabulary on one page, with invented content; only in Development.</summary>
[AllowAnonymous]
public sealed class KitModel(IWebHostEnvironment environment) : PageModel
{
    public sealed record KitForm
    {
        [Required(ErrorMessage = "Give the agreement a title in English."), StringLength(120)]
        public string? TitleEn { get; init; }

        [StringLength(120)]
        public string? TitleFa { get; init; } = "موافقت‌نامه تبادل دانشجو";

        [StringLength(120)]
        public string? TitleAz { get; init; } = "Tələbə mübadiləsi sazişi";

        [Required(ErrorMessage = "Choose the kind.")]
        public string? Kind { get; init; }
        public DateOnly? Begins { get; init; } = new(2026, 3, 21);

        [Range(1, 99, ErrorMessage = "Between 1 and 99.")]
        public int? Places { get; init; } = 4;

        [StringLength(400)]
        public string? Purpose { get; init; }
        public string? Calendar { get; init; } = "b";
        public string[] Levels { get; init; } = ["m"];
        public bool Agreed { get; init; }
        public IFormFile? Scan { get; init; }
    }

    [BindProperty]
    public KitForm Input { get; init; } = new();

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Memorandum of understanding", "mou"),
        new("Student exchange", "student"),
        new("Joint research", "research"),
    ];

    public static IReadOnlyList<SelectListItem> Levels { get; } =
    [new("Bachelor", "b"), new("Master", "m"), new("Doctorate", "d")];

    public static IReadOnlyList<NavItem> Navigation { get; } =
    [
        new("Desk", "#", "layout-dashboard", Count: 3),
        new("Agreements", "#", "writing-sign", Current: true),
        new("Visits", "#", "plane"),
        new("Applications", "#", "school", Count: 12),
        new("Institutions", "#", "building-bank"),
        new("Reports", "#", "report-analytics"),
        new("Administration", "#", "settings"),
    ];

    public static RecordHead Head { get; } =
        new()
        {
            Title = "موافقت‌نامه تبادل دانشجو میان دانشگاه تبریز و دانشگاه دولتی باکو",
            TitleLanguage = Language.Fa,
            Kind = "Student exchange agreement",
            Number = "UT-BSU-2026-0014",
            IsDemo = true,
            StateLabel = "Under negotiation",
            StateTone = Tone.Info,
            Life =
            [
                new("Proposal", StepState.Done),
                new("Negotiation", StepState.Now),
                new("Legal review", StepState.Next),
                new("Translation", StepState.Next),
                new("Approval", StepState.Next),
                new("Ministry", StepState.Next),
                new("Signature", StepState.Next),
                new("In force", StepState.Next),
            ],
            TurnText = "It is your turn: answer the changes to clause 4",
            IsReadersTurn = true,
            TurnSince = "since 16 November 2026 (5 working days)",
            DueText = "due 27 November 2026, Tabriz time",
            IsOverdue = true,
            NextText = "Then: Baku State University",
            Actions =
            [
                new("Send to the partner", "#"),
                new("Edit the draft", "#"),
                new("Withdraw", "#", Tone.Danger),
                new(
                    "Approve",
                    "#",
                    Enabled: false,
                    WhyNot: "The legal review of your side is not finished."
                ),
                new(
                    "Sign",
                    "#",
                    Enabled: false,
                    WhyNot: "Only the signatory signs, after both sides have approved one version."
                ),
            ],
            Tabs =
            [
                new("Facts", "#", Current: true),
                new("Clauses", "#", Count: 21),
                new("Documents", "#", Count: 3),
                new("Messages", "#", Count: 8),
                new("History", "#"),
            ],
        };

    public static IReadOnlyList<SwitchChoice> Institutions { get; } =
    [
        new("1", "University of Tabriz", Language.En, "Officer, chair of a side", true),
        new("2", "دانشگاه صنعتی سهند", Language.Fa, "Viewer"),
    ];

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new("Partner", StepState.Done, "#"),
        new("Purpose", StepState.Now),
        new("Places", StepState.Next),
        new("Review and send", StepState.Next),
    ];

    public static IReadOnlyList<TimelineEntry> History { get; } =
    [
        new(
            new(2026, 11, 16, 8, 20, 0, DateTimeKind.Utc),
            "Returned for changes",
            "Aygün Məmmədova",
            "Clause 4: the number of places is too small.",
            Tone.Warning
        ),
        new(
            new(2026, 11, 9, 6, 5, 0, DateTimeKind.Utc),
            "Sent to the partner",
            "رضا احمدی",
            null,
            Tone.Info
        ),
        new(new(2026, 11, 2, 10, 0, 0, DateTimeKind.Utc), "Proposed", "رضا احمدی", null, Tone.Good),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    /// <summary>With a name, the bar looks as it does to somebody who is signed in.</summary>
    public void OnGet(string? name)
    {
        if (name is not null)
        {
            HttpContext.User = new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "kit")
            );
            ViewData["Switch"] = new SwitchMenu("Acting for", "#", "institution", Institutions);
        }
    }

    public void OnPost() { }
}
