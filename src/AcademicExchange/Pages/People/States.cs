using AcademicExchange.Features.People;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.People;

/// <summary>How the state of an account looks.</summary>
public static class States
{
    public static Tone ToneOf(AccountState state) =>
        state switch
        {
            AccountState.Active => Tone.Good,
            AccountState.Awaiting => Tone.Warning,
            _ => Tone.Neutral,
        };
}
