namespace AcademicExchange.BrowserTests.Support;

/// <summary>For a story that moves the clock, and so would end the sessions of others.</summary>
public sealed class StoryApp : JourneyApp;
