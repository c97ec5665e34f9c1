using System.Net.Http.Json;
using AcademicExchange.Platform.Languages;
using Answer = AcademicExchange.Tests.Rules.Languages.LanguageFormController.Answer;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class BindingTests(LanguageHost host) : IClassFixture<LanguageHost>
{
    [Theory]
    [InlineData("fa", "2026-03-21")]
    [InlineData("fa", "۱۴۰۵/۰۱/۰۱")]
    [InlineData("fa", "1405/01/01")]
    [InlineData("az", "21.03.2026")]
    [InlineData("en", "2026-03-21")]
    public async Task Post_DayInAnyForm_IsTheSameDay(string language, string typed)
    {
        var answer = await Post(language, ("Day", typed), ("Start", typed));
        Assert.Empty(answer.Errors);
        Assert.Equal(
            (new DateOnly(2026, 3, 21), new DateOnly(2026, 3, 21)),
            (answer.Input.Day, answer.Input.Start)
        );
    }

    [Theory]
    [InlineData("az", "12.5")]
    [InlineData("az", "12,5")]
    [InlineData("fa", "12.5")]
    [InlineData("fa", "۱۲٫۵")]
    [InlineData("en", "12.5")]
    public async Task Post_DecimalInAnyLanguage_IsTheSameNumber(string language, string typed)
    {
        var answer = await Post(language, ("Credits", typed));
        Assert.Empty(answer.Errors);
        Assert.Equal(12.5m, answer.Input.Credits);
    }

    [Fact]
    public async Task Post_WholeNumbersAndTime_AreReadInPersianDigits()
    {
        var answer = await Post(
            "fa",
            ("Places", "۱۲"),
            ("Rials", "۲۵٬۰۰۰٬۰۰۰٬۰۰۰"),
            ("Time", "۱۴:۳۰")
        );
        Assert.Empty(answer.Errors);
        Assert.Equal(
            (12, 25_000_000_000L, new TimeOnly(14, 30)),
            (answer.Input.Places, answer.Input.Rials, answer.Input.Time)
        );
    }

    [Theory]
    [InlineData("Day", "1404/12/30", "Calendar.Error.NoSuchDay")]
    [InlineData("Day", "soon", "Calendar.Error.NotADay")]
    [InlineData("Start", "", "Validation.Field.Required")]
    [InlineData("Credits", "x", "Validation.Field.NotANumber")]
    [InlineData("Places", "1.5", "Validation.Field.NotWhole")]
    [InlineData("Places", "3000000000", "Validation.Field.TooLarge")]
    [InlineData("Places", "", "Validation.Field.Required")]
    [InlineData("Rials", "99999999999999999999", "Validation.Field.TooLarge")]
    [InlineData("Time", "25:00", "Validation.Field.NotATime")]
    [InlineData("Agreed", "maybe", "Validation.Field.NotYesOrNo")]
    [InlineData("Email", "nobody", "Validation.Field.Email")]
    [InlineData("Kind", "b", "Validation.Field.NotAllowed")]
    [InlineData("Needed", "", "Calendar.When.Today")]
    public async Task Post_WrongValue_IsRefusedAtTheFieldInEachLanguage(
        string field,
        string typed,
        string key
    )
    {
        var words = new Words();
        foreach (var language in LanguageFacts.All)
        {
            var answer = await Post(language.Code(), (field, typed));
            Assert.Equal(new() { [field] = words.Get(language, key) }, answer.Errors);
        }
    }

    [Fact]
    public async Task Post_TooLongOrOutOfRange_NamesTheBoundInTheReadersDigits()
    {
        var answer = await Post("fa", ("Short", "123456"), ("Level", "9"));
        Assert.Equal("حداکثر ۵ نویسه بنویسید.", answer.Errors["Short"]);
        Assert.Equal("عددی از ۱ تا ۵ بنویسید.", answer.Errors["Level"]);
    }

    [Fact]
    public async Task Post_AttributeWithoutAdapter_IsTranslatedToo()
    {
        var answer = await Post("az", ("Many", "a"), ("Many", "b"), ("Many", "c"));
        Assert.Equal("Bu dəyər düzgün deyil.", answer.Errors["Many"]);
    }

    [Fact]
    public async Task Post_NoBooleanForACheckbox_LeavesAStateThatTheHelperCanRead() =>
        Assert.Equal("false", (await Post("en", ("Agreed", "maybe"))).Agreed);

    [Fact]
    public async Task Post_CheckboxWithItsHiddenTwin_IsTrue() =>
        Assert.True((await Post("en", ("Agreed", "true"), ("Agreed", "false"))).Input.Agreed);

    [Fact]
    public async Task Post_Text_IsCleanedAndEmptyIsNullButAPasswordStays()
    {
        var answer = await Post(
            "en",
            ("Text", " \u202Eعلی\u200Cزاده\u200C "),
            ("Secret", " a\u202Eb ")
        );
        Assert.Equal(("علی\u200Cزاده", " a\u202Eb "), (answer.Input.Text, answer.Input.Secret));
        Assert.Null((await Post("en", ("Text", " \u200C "))).Input.Text);
        Assert.Null((await Post("en", ("Day", " "))).Input.Day);
    }

    [Theory]
    [InlineData(null, null, null, null, "en [] Gregorian")]
    [InlineData(null, null, null, "fa-IR,fa;q=0.9,en;q=0.8", "fa [] SolarHijri")]
    [InlineData(null, null, null, "en;q=0.3, az-Latn-AZ;q=0.9, fa;q=0.5", "az [] Gregorian")]
    [InlineData(null, null, null, "de, fa;q=0", "en [] Gregorian")]
    [InlineData(null, null, "az", "fa", "az [] Gregorian")]
    [InlineData(null, "fa", "az", "en", "fa [] SolarHijri")]
    [InlineData("az-AZ", "fa", "fa", "fa", "az [] Gregorian")]
    [InlineData("xx", "fa", null, null, "fa [] SolarHijri")]
    [InlineData(null, "garbage", null, "fa;;q=broken", "en [] Gregorian")]
    public async Task Get_Page_FollowsAddressThenCookieThenProfileThenBrowser(
        string? query,
        string? cookie,
        string? profile,
        string? browser,
        string expected
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/language?ui-culture=" + query);
        Add("Cookie", cookie is null ? null : "language=" + cookie);
        Add("X-Profile", profile);
        Add("Accept-Language", browser);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        Assert.Equal([expected[..2]], response.Content.Headers.ContentLanguage);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    [Theory]
    [InlineData("http://localhost", "language=fa;", "samesite=lax; httponly")]
    [InlineData("https://localhost", "__Host-language=fa;", "secure; samesite=lax; httponly")]
    public async Task Get_WithALanguageInTheAddress_KeepsItInACookie(
        string origin,
        string start,
        string end
    )
    {
        using var response = await host.Client.GetAsync(
            new Uri(origin + "/language?ui-culture=fa")
        );
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(start, cookie, StringComparison.Ordinal);
        Assert.EndsWith(end, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DataUnderPersian_StaysIso() =>
        Assert.Equal(
            """{"day":"2026-03-21","amount":12.5}""",
            await host.Client.GetStringAsync(new Uri("/day?ui-culture=fa", UriKind.Relative))
        );

    private async Task<Answer> Post(string language, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var response = await host.Client.PostAsync(
            new Uri("/form?ui-culture=" + language, UriKind.Relative),
            form
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Answer>())!;
    }
}
