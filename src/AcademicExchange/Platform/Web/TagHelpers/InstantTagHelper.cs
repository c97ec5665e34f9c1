using System.Globalization;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;instant value="Model.SentUtc" /&gt;</c>: an instant in UTC by the clock of the reader's city, or of <c>city</c>, which is
/// named. Without a value it shows nothing.
/// </summary>
[HtmlTargetElement("instant", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InstantTagHelper(Show show) : TagHelper
{
    public DateTime? Value { get; set; }
    public City? City { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } utc)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "datetime",
            utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        output.Content.Append(show.Instant(utc, City));
    }
}
