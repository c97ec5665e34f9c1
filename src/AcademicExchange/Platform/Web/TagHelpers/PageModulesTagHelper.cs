using AcademicExchange.Platform.Web.Assets;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>&lt;page-modules /&gt;</c> in the layout: a script element for each module that the page asked for.</summary>
[HtmlTargetElement("page-modules", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageModulesTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var module in Modules.Of(ViewContext.HttpContext))
        {
            var script = new TagBuilder("script");
            script.Attributes["type"] = "module";
            script.Attributes["src"] = AssetUrl.Of(ViewContext.HttpContext, $"js/{module}.js");
            output.Content.AppendHtml(script);
        }
    }
}
