namespace AcademicExchange.Platform.Web.View;

/// <summary>Light or dark, as the reader chose; without a choice the device decides.</summary>
public static class Theme
{
    public const string Device = "auto";
    public static readonly IReadOnlyList<string> Choices = [Device, "light", "dark"];

    public static string CookieName(HttpRequest request) =>
        request.IsHttps ? "__Host-theme" : "theme";

    public static string Of(HttpContext context) =>
        context.Request.Cookies[CookieName(context.Request)] is { } choice
        && Choices.Contains(choice)
            ? choice
            : Device;
}
