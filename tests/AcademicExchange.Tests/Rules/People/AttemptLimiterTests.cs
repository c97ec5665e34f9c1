using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.People;

public sealed class AttemptLimiterTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private readonly ManualClock _clock = new();

    [Fact]
    public void TryTake_ThirtyInParallel_LetsTenThrough()
    {
        var limiter = new AttemptLimiter(_clock);
        var taken = 0;

        Parallel.For(
            0,
            30,
            _ => Interlocked.Add(ref taken, limiter.TryTake("nigar", 10, Window) ? 1 : 0)
        );

        Assert.Equal(10, taken);
    }

    [Fact]
    public void TryTake_AfterTheWindow_IsAllowedAgain()
    {
        var limiter = new AttemptLimiter(_clock);
        Assert.True(limiter.TryTake("nigar", 1, Window));
        Assert.False(limiter.TryTake("nigar", 1, Window));

        _clock.Advance(Window);

        Assert.True(limiter.TryTake("nigar", 1, Window));
    }

    [Fact]
    public void TryTake_AnotherKey_HasAttemptsOfItsOwn()
    {
        var limiter = new AttemptLimiter(_clock);
        limiter.TryTake("nigar", 1, Window);

        Assert.True(limiter.TryTake("reza", 1, Window));
    }

    [Fact]
    public void Clear_AfterAGoodAttempt_GivesAllBack()
    {
        var limiter = new AttemptLimiter(_clock);
        limiter.TryTake("nigar", 1, Window);

        limiter.Clear("nigar");

        Assert.True(limiter.TryTake("nigar", 1, Window));
    }

    [Fact]
    public void TryTake_AmongTenThousandShortOnes_ForgetsNothingOfTheHour()
    {
        var clock = new ManualClock();
        var limiter = new AttemptLimiter(clock);
        Assert.True(limiter.TryTake("hour", 1, TimeSpan.FromHours(1)));
        clock.Advance(TimeSpan.FromMinutes(30));

        for (var key = 0; key < 10_002; key++)
        {
            limiter.TryTake("short" + key, 1, TimeSpan.FromMinutes(1));
        }

        Assert.False(limiter.TryTake("hour", 1, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void GiveBack_OneOfMany_LeavesThatOneMore()
    {
        var limiter = new AttemptLimiter(_clock);
        Assert.True(limiter.TryTake("campus", 2, Window));
        Assert.True(limiter.TryTake("campus", 2, Window));

        limiter.GiveBack("campus");
        limiter.GiveBack("nobody");

        Assert.True(limiter.TryTake("campus", 2, Window));
        Assert.False(limiter.TryTake("campus", 2, Window));
    }
}
