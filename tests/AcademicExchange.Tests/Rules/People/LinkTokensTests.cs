using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Secret = AcademicExchange.Platform.Security.Secret;

namespace AcademicExchange.Tests.Rules.People;

public sealed class LinkTokensTests
{
    private readonly ManualClock _clock = new();
    private readonly Person _person = An.Person(Role.Faculty, null);
    private readonly LinkTokens _links;

    public LinkTokensTests() =>
        _links = new LinkTokens(new EphemeralDataProtectionProvider(), _clock);

    [Fact]
    public void Read_OwnLinkInTime_NamesThePersonAndTheStamp() =>
        Assert.Equal(
            new LinkHolder(_person.Id, _person.SecurityStamp!),
            _links.Read(LinkTokens.Reset, Make())
        );

    [Fact]
    public void Read_AfterItsTime_IsNothing()
    {
        var token = Make();

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(_links.Read(LinkTokens.Reset, token));
    }

    [Fact]
    public void Read_ForAnotherPurpose_IsNothing() =>
        Assert.Null(_links.Read(LinkTokens.Confirm, Make()));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAA")]
    [InlineData("‮/../../\0")]
    public void Read_WhatIsNotOurs_IsNothing(string token) =>
        Assert.Null(_links.Read(LinkTokens.Reset, token));

    [Theory]
    [InlineData("abcd-2345 efgh")]
    [InlineData("ABCD2345EFGH")]
    public void HashOfCode_HoweverItIsTyped_IsTheSame(string typed) =>
        Assert.Equal(Secret.HashOfCode("ABCD-2345-EFGH"), Secret.HashOfCode(typed));

    private string Make() => _links.Make(LinkTokens.Reset, _person, TimeSpan.FromHours(1));
}
