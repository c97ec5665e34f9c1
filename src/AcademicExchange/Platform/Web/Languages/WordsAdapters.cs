using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>The framework translates only the attributes it has an adapter for; this gives one to all others.</summary>
internal sealed class WordsAdapters : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider _stock = new();

    public IAttributeAdapter? GetAttributeAdapter(
        ValidationAttribute attribute,
        IStringLocalizer? stringLocalizer
    ) =>
        _stock.GetAttributeAdapter(attribute, stringLocalizer)
        ?? new Plain(attribute, stringLocalizer);

    private sealed class Plain(ValidationAttribute attribute, IStringLocalizer? localizer)
        : AttributeAdapterBase<ValidationAttribute>(attribute, localizer)
    {
        public override void AddValidation(ClientModelValidationContext context) { }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(
                validationContext.ModelMetadata,
                validationContext.ModelMetadata.GetDisplayName()
            );
    }
}
