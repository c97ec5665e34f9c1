using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>
/// Gives every validation attribute without a message of its own the key of one, which the localiser then translates; and
/// writes days in fields year first. Messages do not name the field: they stand at it.
/// </summary>
internal sealed class ValidationWords : IValidationMetadataProvider, IDisplayMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var isText = context.Key.ModelType == typeof(string);
        foreach (
            var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>()
        )
        {
            if (
                attribute.ErrorMessageResourceName is null
                && !HasKey(attribute)
                && KeyOf(attribute, isText) is { } key
            )
            {
                attribute.ErrorMessage = key;
            }
        }
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
        if (type == typeof(DateOnly))
        {
            // Under the invariant culture a day would be written 03/21/2026.
            context.DisplayMetadata.EditFormatString ??= "{0:yyyy-MM-dd}";
        }
    }

    // Some attributes answer with their English sentence where nothing is set; a message of ours is a key, without spaces.
    private static bool HasKey(ValidationAttribute attribute) =>
        attribute.ErrorMessage?.Contains(' ') == false;

    private static string? KeyOf(ValidationAttribute attribute, bool isText) =>
        attribute switch
        {
            RequiredAttribute => "Validation.Field.Required",
            StringLengthAttribute { MinimumLength: > 0 } => "Validation.Field.LengthBetween",
            StringLengthAttribute => "Validation.Field.MaxLength",
            MaxLengthAttribute => isText
                ? "Validation.Field.MaxLength"
                : "Validation.Field.MaxItems",
            MinLengthAttribute => isText
                ? "Validation.Field.MinLength"
                : "Validation.Field.MinItems",
            RangeAttribute => "Validation.Field.Range",
            EmailAddressAttribute => "Validation.Field.Email",
            PhoneAttribute => "Validation.Field.Phone",
            UrlAttribute => "Validation.Field.Url",
            CompareAttribute => "Validation.Field.Compare",
            RegularExpressionAttribute => "Validation.Field.Pattern",
            FileExtensionsAttribute => "Validation.Field.FileExtensions",
            AllowedValuesAttribute or DeniedValuesAttribute => "Validation.Field.NotAllowed",
            _ when attribute.GetType().Assembly == typeof(ValidationAttribute).Assembly =>
                "Validation.Field.Invalid",
            _ => null,
        };
}
