using AcademicExchange.Data;
using AcademicExchange.Data.Demo;
using AcademicExchange.Platform.Settings;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data;

/// <summary>When the demonstration goes into a database, and when it does not. Each test has a program of its own.</summary>
public sealed class DemoStartTests : IAsyncLifetime
{
    private readonly AppFactory _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Seed_AfterACutBetweenPeopleAndAgreements_AddsWhatIsMissing()
    {
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<DemoPeople>()
                .AddAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        }

        await SeedAsync();

        Assert.Equal(DemoContent.People().Count, await PeopleAsync());
        Assert.Equal(DemoContent.Agreements().Count, await AgreementsAsync());
    }

    [Fact]
    public async Task Seed_WithoutTheSetting_AddsNobody()
    {
        Assert.Equal(0, await PeopleAsync());
        Assert.Equal(0, await AgreementsAsync());
    }

    [Fact]
    public async Task Seed_DatabaseInUse_AddsNothing()
    {
        await _app.AddAsync(An.Tabriz());
        var before = await PeopleAsync();

        await SeedAsync();

        Assert.Equal(before, await PeopleAsync());
        Assert.Equal(0, await AgreementsAsync());
    }

    private async Task SeedAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DemoSettings>().Seed = true;
        await scope.ServiceProvider.GetRequiredService<DemoData>().SeedAsync();
    }

    private Task<int> PeopleAsync() => _app.ReadAsync(data => data.Users.CountAsync());

    private Task<int> AgreementsAsync() => _app.ReadAsync(data => data.Agreements.CountAsync());
}
