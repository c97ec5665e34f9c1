using System.Globalization;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;day value="Model.Begins" /&gt;</c>: a day in words, in the reader's calendar; <c>both="true"</c> puts the other calendar
/// beside it, <c>figures="true"</c> writes it in figures for tables. Without a value it shows nothing.
/// </summary>
[HtmlTargetElement("day", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper(Show show) : TagHelper
{
    public DateOnly? Value { get; set; }
    public bool Both { get; set; }
    public bool Figures { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } day)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "datetime",
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        output.Content.Append(
            Both ? show.DateBoth(day)
            : Figures ? show.Date(day)
            : show.DateLong(day)
        );
    }
}
