using System.ComponentModel.DataAnnotations;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Stands before the framework's binders, which parse by culture. A password is taken as it was typed.</summary>
internal sealed class TextBinderProvider(ReaderWords words) : IModelBinderProvider
{
    private readonly Dictionary<Type, IModelBinder> _binders = new()
    {
        [typeof(DateOnly)] = new TextBinder<DateOnly>(TextReaders.Day, words),
        [typeof(TimeOnly)] = new TextBinder<TimeOnly>(TextReaders.Time, words),
        [typeof(int)] = new TextBinder<int>(TextReaders.Int, words),
        [typeof(long)] = new TextBinder<long>(TextReaders.Long, words),
        [typeof(decimal)] = new TextBinder<decimal>(TextReaders.Number, words),
        [typeof(bool)] = new TextBinder<bool>(TextReaders.Bool, words),
        [typeof(string)] = new CleanStringBinder(),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var told =
            context.BindingInfo.BinderType is not null
            || context.BindingInfo.BindingSource?.IsGreedy == true;
        var secret = context.Metadata.DataTypeName == nameof(DataType.Password);
        return told || secret
            ? null
            : _binders.GetValueOrDefault(context.Metadata.UnderlyingOrModelType);
    }
}
