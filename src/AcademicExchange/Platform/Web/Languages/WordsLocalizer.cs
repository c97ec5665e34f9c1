using System.Globalization;
using AcademicExchange.Platform.Languages;
using Microsoft.Extensions.Localization;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Words as the framework wants them, for messages of validation attributes and [Display] names.</summary>
internal sealed class WordsLocalizer(Words words) : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] =>
        new(name, words.Get(Language.Current, name), !words.Has(name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, words.Get(Language.Current, name, arguments), !words.Has(name));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        words.Keys(Language.From(CultureInfo.CurrentUICulture.Name)).Select(key => this[key]);

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;
}
