using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Pages.Agreements;
using AcademicExchange.Pages.Desk;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;

namespace AcademicExchange.Pages.Admin;

/// <summary>The codes of the audit log in the reader's words; a code without words stays as it is.</summary>
public static class AuditText
{
    private const string Arrow = " > ";
    private const string Part = ", ";

    /// <summary>The beginnings of codes by which the log can be asked, each with words: "sign-in", "role.".</summary>
    public static readonly IReadOnlyList<string> Areas =
    [
        "account.",
        "act.",
        "agreement.",
        "audit.",
        "calendar.",
        "checklist.",
        "checklist-rule.",
        "clause.",
        "contacts.",
        "denied",
        "emergency.",
        "factor.",
        "file.",
        "hosting-offer.",
        "institution.",
        "invitation.",
        "job.",
        "ledger.",
        "ledger-entry.",
        "ledger-statement.",
        "outbox.",
        "passport.",
        "password.",
        "reminders.",
        "researcher.",
        "role.",
        "route.",
        "session.",
        "sign-in",
        "stand-in.",
        "travellers.",
        "unit.",
        "visit.",
    ];

    /// <summary>The areas whose steps are said as their history says them.</summary>
    private static readonly (string Kind, string Words)[] Histories =
    [
        (Agreement.RecordKind + ".", "Agreements.Done."),
        (Visit.RecordKind + ".", "Visits.Done."),
    ];

    /// <summary>Who acted, and for whom: "X for Y" (T14); empty where nobody did.</summary>
    public static string Who(ReaderWords words, Show show, AuditRow row) =>
        Doer.Named(
            words,
            show.PersonName(row.NativePerson, row.Person),
            row.For is null ? null : show.PersonName(row.NativeFor, row.For)
        );

    /// <summary>What was done: "agreement.Send" as its history says it.</summary>
    public static string Action(ReaderWords words, string code) =>
        Known(words, "Lists.AuditAction." + code)
        ?? Histories
            .Where(one => code.StartsWith(one.Kind, StringComparison.Ordinal))
            .Select(one => Known(words, one.Words + code[one.Kind.Length..]))
            .FirstOrDefault()
        ?? code;

    /// <summary>What a beginning of codes is about; a single action as <see cref="Action"/> says it.</summary>
    public static string Area(ReaderWords words, string area) =>
        Known(words, "Lists.AuditArea." + area.TrimEnd('.')) ?? Action(words, area);

    /// <summary>What the line says besides; states ("Draft > InNegotiation"), roles ("Faculty, a…@example.org") and codes ("passkey") are named.</summary>
    public static string Detail(ReaderWords words, string detail) =>
        detail.Split(Arrow) switch
        {
            [var from, var to] => words["Lists.Audit.FromTo", State(words, from), State(words, to)],
            _ => detail.Split(Part, 2) is [var role, var rest]
                ? State(words, role) + Part + rest
                : State(words, detail),
        };

    /// <summary>The record that the line is about, where this reader may look at records of its kind; else null.</summary>
    public static string? Link(AuditLine line, Actor actor) =>
        line is { RecordKind: Agreement.RecordKind, RecordId: { } agreement }
        && actor.IsAny(DeskLinks.AgreementRoles)
            ? AgreementLinks.Record(agreement)
        : line
            is {
                RecordKind: Visit.RecordKind
                    or VisitPassport.RecordKind
                    or VisitWhereabouts.RecordKind,
                RecordId: { } visit
            }
        && actor.IsAny(VisitAccess.Viewers)
            ? VisitLinks.Record(visit)
        : line is { RecordKind: "person", RecordId: { } person }
        && actor.IsAny(DeskLinks.PeopleRoles)
            ? $"{DeskLinks.People}/{person}"
        : null;

    private static string State(ReaderWords words, string code) =>
        Enum.TryParse<AgreementState>(code, out _)
            ? Known(words, "Agreements.State." + code) ?? code
        : Enum.TryParse<VisitState>(code, out _) ? Known(words, "Visits.State." + code) ?? code
        : Enum.TryParse<DocumentState>(code, out _)
            ? Known(words, "Documents.State." + code) ?? code
        : Enum.TryParse<ChecklistTask>(code, out _) ? Known(words, "Visits.Task." + code) ?? code
        : Enum.TryParse<Role>(code, out _) ? Known(words, "People.Role." + code) ?? code
        : Known(words, "Lists.AuditDetail." + code) ?? code;

    private static string? Known(ReaderWords words, string key) =>
        words.Has(key) ? words[key] : null;
}
