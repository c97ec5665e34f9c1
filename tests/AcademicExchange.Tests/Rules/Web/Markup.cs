using System.Text.Encodings.Web;
using System.Text.Unicode;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AcademicExchange.Tests.Rules.Web;

/// <summary>Runs a tag helper as a view would, without a server.</summary>
internal sealed class Markup
{
    private static readonly IModelMetadataProvider Metadata = new ServiceCollection()
        .AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance)
        .AddMvcCore()
        .AddDataAnnotations()
        .Services.BuildServiceProvider()
        .GetRequiredService<IModelMetadataProvider>();

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public Markup(string address = "/list")
    {
        var http = new DefaultHttpContext();
        var parts = address.Split('?', 2);
        http.Request.Path = parts[0];
        http.Request.QueryString = parts is [_, var query] ? new QueryString("?" + query) : default;
        View = new ViewContext(
            new ActionContext(http, new RouteData(), new ActionDescriptor(), ModelState),
            new NoView(),
            new ViewDataDictionary(Metadata, ModelState),
            new TempDataDictionary(http, new NoTempData()),
            TextWriter.Null,
            new HtmlHelperOptions()
        );
    }

    public static ReaderWords Words { get; } = new(new Words());

    public static Show Show(Language language) =>
        new(Reader.Of(language), new Words(), TimeProvider.System);

    public ModelStateDictionary ModelState { get; } = new();

    public ViewContext View { get; }

    public static ModelExpression Of<T>(T model, string property, string prefix = "Input.") =>
        new(
            prefix + property,
            Metadata.GetModelExplorerForType(typeof(T), model).GetExplorerForProperty(property)
        );

    public static string Run(
        TagHelper helper,
        string tag,
        string content = "",
        Action? beforeWriting = null,
        params TagHelperAttribute[] attributes
    )
    {
        var inner = new DefaultTagHelperContent().AppendHtml(content);
        var output = new TagHelperOutput(tag, [.. attributes], (_, _) => Task.FromResult(inner));
        var context = new TagHelperContext(
            tag,
            [.. attributes],
            new Dictionary<object, object>(),
            "test"
        );
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        beforeWriting?.Invoke();
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private sealed class NoTempData : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) =>
            new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values) { }
    }
}
