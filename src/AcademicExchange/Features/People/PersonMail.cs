using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.People;

/// <summary>A person as a recipient: language, calendar and name as the profile says.</summary>
public static class PersonMail
{
    public static MailRecipient AsRecipient(this Person person) =>
        new(
            person.Email!,
            person.NameFor(person.Language),
            Reader.Of(person.Language) with
            {
                Calendar = person.Calendar,
            },
            person.Id
        );
}
