namespace AcademicExchange.Platform.Web.View;

internal static class ToneNames
{
    extension(Tone tone)
    {
        /// <summary>The class of site.css that sets the tone's colours.</summary>
        public string CssName() =>
            tone switch
            {
                Tone.Info => "tone-info",
                Tone.Good => "tone-good",
                Tone.Warning => "tone-warning",
                Tone.Danger => "tone-danger",
                _ => "tone-neutral",
            };

        /// <summary>The icon that says the tone without colour.</summary>
        public string Icon() =>
            tone switch
            {
                Tone.Good => "circle-check",
                Tone.Warning => "alert-triangle",
                Tone.Danger => "alert-circle",
                _ => "info-circle",
            };
    }
}
