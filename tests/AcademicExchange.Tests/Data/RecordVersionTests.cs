using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data;

/// <summary>Whatever of a record is changed raises its version, by which an old form is known.</summary>
public sealed class RecordVersionTests(AppFactory app) : IClassFixture<AppFactory>
{
    /// <summary>A title of three languages is one complex value, which is none of the entry's plain properties.</summary>
    [Fact]
    public async Task Save_OnlyAComplexValueChanged_RaisesTheVersion()
    {
        var (home, host) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement agreement = An.Agreement(home, host).InForce();
        await app.AddAsync(home, host, agreement);
        Visit visit = A.Visit(home, host, agreement.Id).In(VisitState.Accepted);
        await app.AddAsync(visit);
        var before = await VersionAsync(visit.Id);

        await app.ChangeAsync(async data =>
        {
            var found = await data.Visits.SingleAsync(one => one.Id == visit.Id);
            data.Entry(found).ComplexProperty(one => one.Title).CurrentValue = new LocalText(
                "Another title"
            );
        });

        Assert.Equal(before + 1, await VersionAsync(visit.Id));
    }

    private Task<int> VersionAsync(Guid id) =>
        app.ReadAsync(data =>
            data.Visits.Where(one => one.Id == id).Select(one => one.Version).SingleAsync()
        );
}
