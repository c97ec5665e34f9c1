using System.Text.Encodings.Web;
using System.Text.Json;
using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>
/// The mails about accounts, in the recipient's language. Always sent, whatever mails the person wants. Each is added to the change that
/// is about to be saved; links begin with the configured address, never with that of a request.
/// </summary>
public sealed class AccountMails(
    AppDbContext data,
    Words words,
    SiteSettings site,
    HtmlEncoder html,
    TimeProvider clock
)
{
    public void Reset(Person person, string token) =>
        ToPerson(person, "Reset", "/reset-password/" + token);

    public void PasswordChanged(Person person) =>
        ToPerson(person, "PasswordChanged", "/forgot-password");

    public void ConfirmAddress(Person person, string token) =>
        ToPerson(person, "ConfirmAddress", "/register/confirm/" + token);

    /// <summary>Somebody registered with an address that has an account already: only its owner learns it.</summary>
    public void AlreadyRegistered(Person person) =>
        ToPerson(person, "AlreadyRegistered", "/sign-in");

    public void Confirmed(Person person) => ToPerson(person, "Confirmed", "/sign-in");

    public void Declined(Person person, string? reason) =>
        ToPerson(person, "Declined", null, reason ?? "–");

    public void FactorCleared(Person person) => ToPerson(person, "FactorCleared", "/sign-in");

    public void Invited(Invitation invitation, string token, string inviter, string? institution) =>
        Write(
            invitation.Email,
            invitation.Email,
            null,
            invitation.Language,
            "Invited",
            "/invitation/" + token,
            inviter,
            institution ?? words.Get(invitation.Language, "Shell.Product"),
            words.Get(invitation.Language, $"People.Role.{invitation.Role}")
        );

    private void ToPerson(Person person, string mail, string? path, params object?[] args) =>
        Write(
            person.Email!,
            person.NameFor(person.Language),
            person.Id,
            person.Language,
            mail,
            path,
            args
        );

    private void Write(
        string address,
        string name,
        Guid? personId,
        Language language,
        string mail,
        string? path,
        params object?[] args
    )
    {
        var id = Guid.CreateVersion7();
        var greeting = words.Get(language, "Account.Mail.Greeting", name);
        var text = words.Get(language, $"Account.Mail.{mail}.Text", args);
        var link = path is null ? null : site.Link(path);
        var action = link is null ? null : words.Get(language, $"Account.Mail.{mail}.Link");
        data.Mails.Add(
            new MailMessageRow
            {
                Id = id,
                DedupKey = "account:" + id.ToString("N"),
                ToAddress = address,
                ToName = name,
                ToPersonId = personId,
                Language = language,
                Subject = words.Get(language, $"Account.Mail.{mail}.Subject"),
                TextBody = string.Join(
                    "\n\n",
                    new[] { greeting, text, link is null ? null : $"{action}:\n{link}" }.Where(
                        part => part is not null
                    )
                ),
                HtmlBody = Html(language, greeting, text, action, link),
                CreatedUtc = clock.GetUtcNow().UtcDateTime,
            }
        );
        data.Outbox.Add(
            new OutboxMessage
            {
                Kind = "SendMail",
                Payload = JsonSerializer.Serialize(new { MailId = id }, JsonFormat.Options),
                DedupKey = "mail:" + id.ToString("N"),
                CreatedUtc = clock.GetUtcNow().UtcDateTime,
                DueUtc = clock.GetUtcNow().UtcDateTime,
            }
        );
    }

    private string Html(
        Language language,
        string greeting,
        string text,
        string? action,
        string? link
    ) =>
        $"<div lang=\"{language.Code()}\" dir=\"{language.Direction()}\"><p>{html.Encode(greeting)}</p><p>{html.Encode(text)}</p>"
        + (
            link is null
                ? ""
                : $"<p><a href=\"{html.Encode(link)}\">{html.Encode(action!)}</a></p><p><bdi dir=\"ltr\">{html.Encode(link)}</bdi></p>"
        )
        + "</div>";
}
