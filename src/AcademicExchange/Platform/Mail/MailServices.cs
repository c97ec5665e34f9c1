using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Platform.Mail;

/// <summary>Writing and sending mails; without Mail:Host they go to the pick-up folder.</summary>
public static class MailServices
{
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MailWriter>();
        builder.Services.AddScoped<MailFiles>();
        builder.Services.AddScoped<Mailbox>();
        builder.Services.AddOutboxHandler<SendMail, SendMailHandler>();
        if (string.IsNullOrWhiteSpace(builder.Configuration.Read<MailSettings>("Mail").Host))
        {
            builder.Services.AddSingleton<IMailTransport, PickupTransport>();
        }
        else
        {
            builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        }

        return builder;
    }
}
