using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Puts our readers and messages into MVC, after the framework has put in its own.</summary>
internal sealed class LanguageMvcOptions(ReaderWords words) : IPostConfigureOptions<MvcOptions>
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new TextBinderProvider(words));
        options.ModelMetadataDetailsProviders.Add(new ValidationWords());

        // The accessors are asked at each request, so the text follows its reader.
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => words["Validation.Field.Required"]);
        messages.SetMissingKeyOrValueAccessor(() => words["Validation.Field.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() =>
            words["Validation.Field.Missing"]
        );
        messages.SetValueMustNotBeNullAccessor(_ => words["Validation.Field.Required"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => words["Validation.Field.Invalid"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ =>
            words["Validation.Field.Invalid"]
        );
        messages.SetUnknownValueIsInvalidAccessor(_ => words["Validation.Field.Invalid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() =>
            words["Validation.Field.Invalid"]
        );
        messages.SetValueIsInvalidAccessor(_ => words["Validation.Field.Invalid"]);
        messages.SetValueMustBeANumberAccessor(_ => words["Validation.Field.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() =>
            words["Validation.Field.NotANumber"]
        );
    }
}
