using System.Globalization;
using System.Text.Encodings.Web;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class WebWordsTests
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddLanguages()
        .BuildServiceProvider();

    [Fact]
    public void Describe_EveryErrorOfIdentity_HasWordsAndKeepsItsCode()
    {
        var (ours, stock) = (
            new WordsIdentityErrors(new ReaderWords(new Words())),
            new IdentityErrorDescriber()
        );
        var methods = typeof(IdentityErrorDescriber)
            .GetMethods()
            .Where(method => method.ReturnType == typeof(IdentityError))
            .ToArray();
        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            object[] args =
            [
                .. method
                    .GetParameters()
                    .Select(one => one.ParameterType == typeof(int) ? (object)12 : "x"),
            ];
            var (say, plain) = (
                (IdentityError)method.Invoke(ours, args)!,
                (IdentityError)method.Invoke(stock, args)!
            );
            Assert.Equal(plain.Code, say.Code);
            Assert.True(new Words().Has($"Validation.Account.{say.Code}"), method.Name);
        }
    }

    [Fact]
    public void Describe_UnderPersian_IsPersian()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Language.Fa.Culture();
            using var scope = _services.CreateScope();
            Assert.Equal(
                "گذرواژه باید دست\u200Cکم ۱۲ نویسه داشته باشد.",
                scope
                    .ServiceProvider.GetRequiredService<IdentityErrorDescriber>()
                    .PasswordTooShort(12)
                    .Description
            );
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Encode_LettersOfAllThreeLanguages_StayReadable()
    {
        const string Names = "علی رضایی Əliyev İlqar ığüşöç ₼ ۱۴۰۵";
        Assert.Equal(Names, _services.GetRequiredService<HtmlEncoder>().Encode(Names));
        Assert.Equal(Names, _services.GetRequiredService<JavaScriptEncoder>().Encode(Names));
        Assert.Equal("&lt;b&gt;", _services.GetRequiredService<HtmlEncoder>().Encode("<b>"));
    }

    [Theory]
    [InlineData(typeof(DateOnly))]
    [InlineData(typeof(DateOnly?))]
    public void EditFormat_OfADay_IsIsoAndReadBack(Type type)
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddLanguages()
            .AddMvcCore()
            .Services.BuildServiceProvider();
        var format = services
            .GetRequiredService<IModelMetadataProvider>()
            .GetMetadataForType(type)
            .EditFormatString;
        Assert.Equal(
            "2026-03-21",
            string.Format(CultureInfo.InvariantCulture, format!, new DateOnly(2026, 3, 21))
        );
    }
}
