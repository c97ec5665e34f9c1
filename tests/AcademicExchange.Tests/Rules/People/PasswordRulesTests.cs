using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Features.People.SignIn;

namespace AcademicExchange.Tests.Rules.People;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short one", "Account.Password.TooShort")]
    [InlineData("Password123456", "Account.Password.TooCommon")]
    [InlineData("passwordpassword", "Account.Password.TooCommon")]
    [InlineData("AcademicExchange2026", "Account.Password.TooCommon")]
    [InlineData("Tabriz-Baku-2026", "Account.Password.TooCommon")]
    [InlineData("qwertyuiop12345", "Account.Password.TooCommon")]
    [InlineData("aaaaaaaaaaaaaaaa", "Account.Password.TooCommon")]
    [InlineData("............", "Account.Password.TooCommon")]
    [InlineData("Nigar-Əliyeva-1990", "Account.Password.OwnName")]
    [InlineData("nigar.aliyeva@bsu", "Account.Password.OwnName")]
    public void FaultOf_WhatIsGuessedFirst_NamesTheFault(string password, string fault) =>
        Assert.Equal(
            fault,
            PasswordRules.FaultOf(password, "nigar.aliyeva@bsu.example", "Nigar", "Əliyeva")
        );

    [Theory]
    [InlineData("four plain words here")]
    [InlineData("kitab oxumağı sevirik")]
    [InlineData("رودخانه از کوه می‌آید")]
    [InlineData("v7#kQ!zP0x&w")]
    [InlineData(DemoPassword.Value)]
    public void FaultOf_WordsOfOnesOwn_IsNone(string password) =>
        Assert.Null(PasswordRules.FaultOf(password, "nigar@example.org", "Nigar", "Əliyeva"));

    [Fact]
    public void FaultOf_VeryLong_IsRefusedBeforeItIsHashed() =>
        Assert.Equal(
            "Account.Password.TooLong",
            PasswordRules.FaultOf(new string('x', 201) + "abcdefgh")
        );
}
