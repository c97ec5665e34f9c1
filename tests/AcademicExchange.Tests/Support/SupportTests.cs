using System.Net;
using AcademicExchange.Features.Agreements;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Support;

/// <summary>The tools themselves: the program starts, people are signed in, records are kept.</summary>
public sealed class SupportTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task As_SignedInPerson_IsNotSentToSignIn()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        var officer = await app.As(tabriz.Officer).Open("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task AddAsync_AgreementInAnyState_IsReadBack(AgreementState state)
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).In(state);
        await app.AddAsync(tabriz, baku, agreement);

        var found = await app.ReadAsync(data =>
            data.Agreements.Include(a => a.Parties).SingleAsync(a => a.Id == agreement.Id)
        );

        Assert.Equal(state, found.State);
        Assert.Equal(2, found.Parties.Count);
        Assert.Empty(app.Errors);
    }

    public static IEnumerable<TheoryDataRow<AgreementState>> States() =>
        Enum.GetValues<AgreementState>().Select(state => new TheoryDataRow<AgreementState>(state));
}
