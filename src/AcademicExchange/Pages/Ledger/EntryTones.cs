using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Ledger;

/// <summary>The colours of the states of an entry.</summary>
public static class EntryTones
{
    public static Tone Of(HandEntryState state) =>
        state switch
        {
            HandEntryState.Open or HandEntryState.CorrectionAsked => Tone.Warning,
            HandEntryState.Confirmed => Tone.Good,
            HandEntryState.Disputed => Tone.Danger,
            _ => Tone.Neutral,
        };
}
