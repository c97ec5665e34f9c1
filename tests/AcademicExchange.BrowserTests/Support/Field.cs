using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>A field of a form, filled in the way of its kind.</summary>
internal static class Field
{
    public static async Task FillAsync(IPage page, string name, string value)
    {
        var field = page.Locator($"[name='{name}']:not([type=hidden], button)");
        var kind = await field.First.EvaluateAsync<string>("field => field.type");
        if (kind is "radio" or "checkbox")
        {
            await page.Locator($"[name='{name}'][value='{value}']").CheckAsync();
        }
        else if (kind is "select-one" or "select-multiple")
        {
            await field.SelectOptionAsync(value);
        }
        else
        {
            await field.FillAsync(value);
        }
    }
}
