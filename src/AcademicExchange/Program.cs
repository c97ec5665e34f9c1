using System.Net.Sockets;
using AcademicExchange.Data;
using AcademicExchange.Features;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages;
using AcademicExchange.Pages.Dev;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;
using AcademicExchange.Platform.Web;
using AcademicExchange.Platform.Web.Languages;
using Microsoft.AspNetCore.Connections;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    builder.Host.UseDefaultServiceProvider(services =>
        services.ValidateScopes = services.ValidateOnBuild = true
    );
    builder.AddLogs();
    builder.AddSettings();
    builder.AddProxy();
    builder.AddData();
    builder.AddKeys();
    builder.AddOutbox();
    builder.AddMail();
    builder.AddJobs(Schedules.All, builder.PostgresConnection());
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddLanguages();
    builder.Services.AddPeople();
    builder.Services.AddInstitutions();
    builder.Services.AddAgreements();
    builder.Services.AddResearchers();
    builder.Services.AddVisits();
    builder.Services.AddLedger();
    builder.Services.AddDocuments();
    builder.Services.AddDesk();
    builder.Services.AddSingleton<IFileStore, DiskFileStore>();
    builder.Services.AddSingleton<FileKeeper>();
    builder.Services.AddMetricsPage();
    builder.AddPages();

    var app = builder.Build();
    if (await app.RunCommandAsync(args) is { } exitCode)
    {
        return exitCode;
    }

    // The model of the database and the pages are made side by side.
    var database = Task.Run(() => app.Services.GetRequiredService<DatabaseStart>().RunAsync());
    app.UsePages();
    app.MapHealth();
    app.MapMetrics();
    await database;
    await app.Services.GetRequiredService<FirstAdministrator>().OfferAsync();
    app.PrintWhereToClick();
    await app.RunAsync();
    return 0;
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync("academic-exchange: " + wrong.Message);
    return 2;
}
catch (Exception away)
    when (away is StartException or SocketException
        || away is IOException { InnerException: AddressInUseException }
    )
{
    // Another start may find it better: an address that is taken, a database that is not up yet.
    await Console.Error.WriteLineAsync("academic-exchange: " + away.Message);
    return 1;
}
