using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>Loads the module that serves a data attribute, and gives it the words that it says.</summary>
[HtmlTargetElement(Attributes = "data-keep")]
[HtmlTargetElement(Attributes = "data-upload")]
[HtmlTargetElement(Attributes = "data-copy")]
[HtmlTargetElement(Attributes = "data-counter")]
[HtmlTargetElement(Attributes = "data-passkey")]
public sealed class BehaviourTagHelper(ReaderWords words) : TagHelper
{
    private static readonly Dictionary<string, (string Attribute, string Key)[]> Behaviours = new()
    {
        ["keep"] =
        [
            ("data-keep-text", "Shell.Keep.Offer"),
            ("data-keep-yes", "Shell.Keep.Restore"),
            ("data-keep-no", "Shell.Keep.Discard"),
        ],
        ["upload"] =
        [
            ("data-sending", "Shell.Upload.Sending"),
            ("data-broken", "Shell.Upload.Broken"),
            ("data-too-big", "Shell.Upload.TooBig"),
        ],
        ["copy"] = [("data-copied", "Shell.Copied")],
        ["counter"] = [("data-counter", "Shell.Form.Left")],
        ["passkey"] = [("data-failed", "Shell.Passkey.Failed")],
    };

    /// <summary>Before the field, which hands its attributes on to the control.</summary>
    public override int Order => -10;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var (module, texts) in Behaviours)
        {
            if (!context.AllAttributes.ContainsName("data-" + module))
            {
                continue;
            }
            Modules.Need(ViewContext.HttpContext, module);
            foreach (var (attribute, key) in texts)
            {
                output.Attributes.SetAttribute(attribute, words[key]);
            }
        }
    }
}
