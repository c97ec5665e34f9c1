namespace AcademicExchange.Platform.Web.View;

/// <summary>Where a step of a life line or of a form stands.</summary>
public enum StepState
{
    Done,
    Now,
    Next,
}

internal static class StepStateNames
{
    extension(StepState state)
    {
        /// <summary>The class of site.css for the step.</summary>
        public string CssName() =>
            state switch
            {
                StepState.Done => "step-done",
                StepState.Now => "step-now",
                _ => "step-next",
            };
    }
}
