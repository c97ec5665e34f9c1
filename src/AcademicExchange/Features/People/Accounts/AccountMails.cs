using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>
/// The mails about accounts, in the recipient's language. Always sent, whatever mails the person wants. Each is added to the change that
/// is about to be saved.
/// </summary>
public sealed class AccountMails(MailWriter mails)
{
    public void Reset(Person person, string token) =>
        Write(person, new AccountMail("Reset", "/reset-password/" + token));

    public void PasswordChanged(Person person) =>
        Write(person, new AccountMail("PasswordChanged", "/forgot-password"));

    public void ConfirmAddress(Person person, string token) =>
        Write(person, new AccountMail("ConfirmAddress", "/register/confirm/" + token));

    /// <summary>Somebody registered with an address that has an account already: only its owner learns it.</summary>
    public void AlreadyRegistered(Person person) =>
        Write(person, new AccountMail("AlreadyRegistered", "/sign-in"));

    public void Confirmed(Person person) => Write(person, new AccountMail("Confirmed", "/sign-in"));

    public void Declined(Person person, string? reason) =>
        Write(person, new AccountMail("Declined", null, reason ?? "–"));

    /// <summary>To the one who was named to stand in.</summary>
    public void StandInNamed(StandIn standIn, Person by, Person forPerson) =>
        Write(
            by,
            new AccountMail(
                "StandInNamed",
                "/account/stand-in",
                forPerson.AsText(),
                new Word($"People.Role.{standIn.Role}"),
                standIn.FirstDay,
                standIn.LastDay
            )
        );

    public void FactorCleared(Person person) =>
        Write(person, new AccountMail("FactorCleared", "/sign-in"));

    /// <summary>The page opens in the language of the mail: who is invited has no account yet that would say one.</summary>
    /// <param name="institution">Null for the role of a system administrator.</param>
    public void Invited(Invitation invitation, string token, string inviter, LocalText? institution)
    {
        object where = institution is null
            ? new Word("Shell.Product")
            : institution.For(invitation.Language).Text;
        mails.Add(
            new AccountMail(
                "Invited",
                $"/invitation/{token}?{LanguageFacts.QueryKey}={invitation.Language.Code()}",
                inviter,
                where,
                new Word($"People.Role.{invitation.Role}"),
                Invitation.Lifetime.Days
            ),
            new MailRecipient(invitation.Email, invitation.Email, Reader.Of(invitation.Language)),
            "invitation:" + invitation.Id.ToString("N")
        );
    }

    private void Write(Person person, AccountMail mail) =>
        mails.Add(
            mail,
            new MailRecipient(
                person.Email!,
                person.NameFor(person.Language),
                Reader.Of(person.Language) with
                {
                    Calendar = person.Calendar,
                },
                person.Id
            ),
            $"{mail.Key}:{Guid.CreateVersion7():N}"
        );
}
