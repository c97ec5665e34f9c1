namespace AcademicExchange.Platform.Web.View;

/// <summary>What a pill, notice or action wants to say by its colour; the words beside it always say it too.</summary>
public enum Tone
{
    Neutral,
    Info,
    Good,
    Warning,
    Danger,
}
