using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Desk;

/// <summary>
/// Tells a person something: a notice in the application, and a mail where the person wants mails. Both are added to the change that is
/// about to be saved; the key keeps them from coming twice.
/// </summary>
public sealed class NoticeWriter(AppDbContext data, MailWriter mails, TimeProvider clock)
{
    /// <param name="person">Whom.</param>
    /// <param name="institutionId">For which institution; the notice is shown when acting for it.</param>
    /// <param name="mail">What. Its subject is the text of the notice.</param>
    /// <param name="cause">Names the cause; the person is added to it.</param>
    /// <param name="recordKind">The record it is about.</param>
    /// <param name="recordId">Its key.</param>
    /// <param name="isUrgent">The mail is sent to those too who want no mails.</param>
    public void Tell(
        Person person,
        Guid? institutionId,
        IMail mail,
        string cause,
        string recordKind,
        Guid recordId,
        bool isUrgent = false
    )
    {
        var key = $"{cause}:{person.Id:N}";
        data.Notices.Add(
            new Notice
            {
                PersonId = person.Id,
                InstitutionId = institutionId,
                DedupKey = key,
                Key = mail.Key + ".Subject",
                Args = [.. mail.Args.Select(NoticeArgs.Write)],
                Url = mail.Path ?? "/",
                AtUtc = clock.GetUtcNow().UtcDateTime,
            }
        );
        if (person.Email is not null && (person.WantsMail || isUrgent))
        {
            mails.Add(mail, person.AsRecipient(), key, recordKind, recordId);
        }
    }
}
