using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Binds one typed value by our own reader; the message is in the reader's language and stands at the field.</summary>
internal sealed class TextBinder<T>(TextReader<T> read, ReaderWords words) : IModelBinder
    where T : struct
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, metadata) = (bindingContext.ModelName, bindingContext.ModelMetadata);
        var posted = bindingContext.ValueProvider.GetValue(name);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, posted);
        if (string.IsNullOrWhiteSpace(posted.FirstValue))
        {
            if (metadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
                return Task.CompletedTask;
            }

            return Refuse(
                bindingContext,
                metadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor("")
            );
        }

        if (read(posted.FirstValue, words.Language, out var value) is { } error)
        {
            return Refuse(bindingContext, words[error]);
        }

        bindingContext.Result = ModelBindingResult.Success(value);
        return Task.CompletedTask;
    }

    private static Task Refuse(ModelBindingContext context, string message)
    {
        if (typeof(T) == typeof(bool))
        {
            // The checkbox helper converts what was posted and throws where it is no boolean: a 500 for a forged form.
            context.ModelState.SetModelValue(context.ModelName, new ValueProviderResult("false"));
        }

        context.ModelState.TryAddModelError(context.ModelName, message);
        return Task.CompletedTask;
    }
}
