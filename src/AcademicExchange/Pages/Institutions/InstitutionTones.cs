using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Institutions;

internal static class InstitutionTones
{
    public static Tone Of(InstitutionState state) =>
        state switch
        {
            InstitutionState.Active => Tone.Good,
            InstitutionState.Suspended => Tone.Danger,
            _ => Tone.Neutral,
        };
}
