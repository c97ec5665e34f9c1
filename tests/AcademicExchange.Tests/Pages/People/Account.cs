using System.Text.RegularExpressions;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.People;

/// <summary>What the tests of accounts need: people with a password, a way to sign in, the links of mails.</summary>
internal static partial class Account
{
    public const string Password = "three green doors open";

    /// <summary>A hash takes a tenth of a second; one is enough.</summary>
    private static readonly string Hash = new PasswordHasher<Person>().HashPassword(
        new Person(),
        Password
    );

    public static Person WithPassword(this Person person)
    {
        person.PasswordHash = Hash;
        return person;
    }

    public static Browser SignIn(
        this Browser browser,
        Person person,
        string password = Password,
        string path = "/sign-in"
    ) =>
        browser
            .Open(path)
            .Fill("Input.Email", person.Email!)
            .Fill("Input.Password", password)
            .Press("Sign in");

    /// <summary>The path of the link in the latest mail to this address.</summary>
    public static async Task<string> LinkToAsync(this AppFactory app, string email)
    {
        await app.RunOutboxAsync();
        var text = await app.ReadAsync(data =>
            data.Mails.Where(mail => mail.ToAddress == email)
                .OrderByDescending(mail => mail.CreatedUtc)
                .ThenByDescending(mail => mail.Id)
                .Select(mail => mail.TextBody)
                .FirstAsync()
        );
        return new Uri(Link.Match(text).Value).AbsolutePath;
    }

    public static async Task<int> MailsToAsync(this AppFactory app, string email)
    {
        await app.RunOutboxAsync();
        return await app.ReadAsync(data => data.Mails.CountAsync(mail => mail.ToAddress == email));
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link { get; }
}
