using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AcademicExchange.Tests.Support;

/// <summary>Signs a person in without the sign-in page: a session row and the cookie that the program itself would give.</summary>
internal static class SignIn
{
    public static async Task<(string Name, string Value)> CookieAsync(
        AppFactory app,
        Person person,
        bool strong = true
    )
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = new SignInSession
        {
            PersonId = person.Id,
            CreatedUtc = now.UtcDateTime,
            LastSeenUtc = now.UtcDateTime,
            Strong = strong,
        };
        await app.AddAsync(session);
        var options = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(
            SessionCookie.For(session),
            new AuthenticationProperties
            {
                IssuedUtc = now,
                ExpiresUtc = now + options.ExpireTimeSpan,
            },
            IdentityConstants.ApplicationScheme
        );
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }
}
