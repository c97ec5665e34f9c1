using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Account;

/// <summary>What the selects of these pages offer.</summary>
public static class Choices
{
    /// <summary>Each language by its own name; the reader's one chosen.</summary>
    public static IEnumerable<SelectListItem> Languages(Language reader) =>
        LanguageFacts.All.Select(language => new SelectListItem(
            language.NativeName(),
            language.ToString(),
            language == reader
        ));

    /// <summary>The two calendars; the usual one of the reader's language chosen.</summary>
    public static IEnumerable<SelectListItem> Calendars(ReaderWords words) =>
        Enum.GetValues<CalendarChoice>()
            .Select(calendar => new SelectListItem(
                words[$"Account.Calendar.{calendar}"],
                calendar.ToString(),
                calendar == Reader.Of(words.Language).Calendar
            ));

    public static IReadOnlyList<SelectListItem> Roles(ReaderWords words, IEnumerable<Role> roles) =>
        [
            .. roles.Select(role => new SelectListItem(
                words[$"People.Role.{role}"],
                role.ToString()
            )),
        ];

    /// <summary>The names of roles in one line; each once.</summary>
    public static string Listed(ReaderWords words, IEnumerable<Role> roles) =>
        roles
            .Distinct()
            .Select(role => words[$"People.Role.{role}"])
            .DefaultIfEmpty("")
            .Aggregate((list, next) => words["People.And", list, next]);
}
