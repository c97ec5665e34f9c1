using AcademicExchange.Features.Institutions;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Reference;

/// <summary>Levels of language (CEFR) and of study (EQF).</summary>
public sealed class LevelsModel(ReferenceQueries reference) : ExchangePage
{
    public ILookup<string, Level> Schemes { get; private set; } =
        Array.Empty<Level>().ToLookup(level => level.Scheme);

    public async Task OnGetAsync() =>
        Schemes = (await reference.LevelsAsync(HttpContext.RequestAborted)).ToLookup(level =>
            level.Scheme
        );
}
