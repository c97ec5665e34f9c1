using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Binds every text through CleanText; an empty one becomes null unless the property asks otherwise.</summary>
internal sealed class CleanStringBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
            var text = CleanText.Of(posted.FirstValue ?? "");
            // A part of the address is there, even where nothing is left of it when it is clean.
            var isNull =
                text.Length == 0
                && bindingContext.ModelMetadata.ConvertEmptyStringToNull
                && !bindingContext.ActionContext.RouteData.Values.ContainsKey(
                    bindingContext.ModelName
                );
            bindingContext.Result = ModelBindingResult.Success(isNull ? null : text);
        }

        return Task.CompletedTask;
    }
}
