using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>The count of a list is kept for a moment for all who see the same, and for nobody else.</summary>
public sealed class VisitCountTests(AppFactory app) : IClassFixture<AppFactory>
{
    /// <summary>On the visit of the absent person a stand-in decides nothing (T11), and waits for one less than with their own eyes.</summary>
    [Fact]
    public async Task Page_OfAStandIn_IsCountedApartFromTheirOwnEyes()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var absent = An.Person(Role.InternationalOfficer, tabriz.Institution);
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, absent, agreement);
        var visits = Enumerable
            .Range(0, ListPages.Size + 2)
            .Select(_ => A.Visit(tabriz, baku, agreement.Id).In(VisitState.AtHomeOffice))
            .ToArray();
        await app.AddAsync([.. visits]);
        var theirs = visits[0].Id;
        using var scope = app.Services.CreateScope();
        await scope
            .ServiceProvider.GetRequiredService<AppDbContext>()
            .VisitSides.Where(side => side.VisitId == theirs && side.IsHome)
            .ExecuteUpdateAsync(set => set.SetProperty(side => side.PersonId, absent.Id));
        var list = scope.ServiceProvider.GetRequiredService<VisitList>();
        var own = tabriz.Actor(Role.InternationalOfficer);

        Assert.Equal(visits.Length, await CountAsync(own));
        Assert.Equal(visits.Length - 1, await CountAsync(own with { ForPersonId = absent.Id }));

        async Task<int> CountAsync(Actor actor) =>
            (await list.PageAsync(new VisitFilter { Mine = true }, 1, actor, default)).Total;
    }
}
