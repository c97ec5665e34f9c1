using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>docs/routes.md is made from the endpoints of the running program: an address without a row fails here.</summary>
public sealed class RouteDocsTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Routes_AsTheProgramServesThem_AreDocumented()
    {
        var page = new Markdown()
            .Line("# Addresses")
            .Line()
            .Line(
                "Made from the endpoints of the running program (docs/contributing.md says how). Who is not signed in is led to the sign-in page unless"
            )
            .Line(
                "the address is open. Roles are those held at the institution acted for; docs/access.md says who sees which record. The files of"
            )
            .Line("`wwwroot` are open.")
            .Line()
            .Head("Address", "Handlers", "Who");
        foreach (var route in await Route.AllAsync(app.Services))
        {
            page.Row($"`{route.Pattern}`", string.Join(", ", route.Handlers), route.Who);
        }

        Approved.MatchesDocs("routes.md", page.ToString());
    }
}
