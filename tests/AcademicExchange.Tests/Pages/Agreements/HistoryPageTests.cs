using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>Years later an office looks for the number and the day of an answer: the history says both.</summary>
public sealed class HistoryPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Theory]
    [InlineData("en", "Ministry approval: Done · no. 45/ب/1405 · 10 November 2026 (19 Aban 1405)")]
    [InlineData(
        "fa",
        "موافقت وزارتخانه: انجام‌شده · شماره 45/ب/1405 · ۱۰ نوامبر ۲۰۲۶ (۱۹ آبان ۱۴۰۵)"
    )]
    [InlineData("az", "Nazirliyin razılığı: Görülüb · № 45/ب/1405 · 10 noyabr 2026 (19 aban 1405)")]
    public async Task Open_History_SaysKindResultNumberAndDateOfSteps(string reader, string line)
    {
        var agreement = await SavedAsync();

        var lines = await LinesAsync(_tabriz.Officer, agreement, "?ui-culture=" + reader);

        Assert.Contains(line, lines);
    }

    [Fact]
    public async Task Open_History_SaysEachRecordOfOneStepForItself()
    {
        var lines = await LinesAsync(_baku.Officer, await SavedAsync());

        // Newest first: both sides' answers, and that it was open before.
        Assert.Equal(
            [
                "Ministry approval: Not required",
                "Ministry approval: Done · no. 45/ب/1405 · 10 November 2026 (19 Aban 1405)",
                "Ministry approval: Required, still open",
            ],
            lines.Where(line => line.StartsWith("Ministry", StringComparison.Ordinal))
        );
    }

    /// <summary>Reviews inside an institution are its office's: others of it see that there was one, the other side nothing.</summary>
    [Fact]
    public async Task Open_History_TellsOfInternalStepsOnlyToTheirOffice()
    {
        var agreement = await SavedAsync();

        Assert.Contains(
            "Legal review: Done · no. LEX-7 · 10 November 2026 (19 Aban 1405)",
            await LinesAsync(_tabriz.Officer, agreement)
        );
        Assert.Contains("Legal review recorded", await LinesAsync(_tabriz.Auditor, agreement));
        Assert.DoesNotContain(
            await LinesAsync(_tabriz.Auditor, agreement),
            line => line.Contains("LEX-7", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            await LinesAsync(_baku.Officer, agreement),
            line => line.Contains("LEX-7", StringComparison.Ordinal)
        );
    }

    private async Task<IReadOnlyList<string>> LinesAsync(
        Person reader,
        Agreement agreement,
        string query = ""
    )
    {
        var page = await app.As(reader).Open($"/agreements/{agreement.Id}/history{query}");
        return
        [
            .. page
                .Document.QuerySelectorAll(".history-title")
                .Select(line =>
                    line.TextContent.Replace("\u2068", "", StringComparison.Ordinal)
                        .Replace("\u2069", "", StringComparison.Ordinal)
                ),
        ];
    }

    private async Task<Agreement> SavedAsync()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        Record(agreement, _tabriz, StepKind.LegalReview, StepDecision.Done, "LEX-7", 1);
        AgreementBuilder.Approve(agreement, _baku);
        Record(agreement, _tabriz, StepKind.TranslationCheck, StepDecision.NotRequired, null, 2);
        agreement.Approve(agreement.SharedHash!, _tabriz.Act(Role.InternationalOfficer));
        const StepKind ministry = StepKind.MinistryApproval;
        Record(agreement, _tabriz, ministry, StepDecision.Required, null, 3);
        Record(agreement, _tabriz, ministry, StepDecision.Done, "45/ب/1405", 4);
        Record(agreement, _baku, ministry, StepDecision.NotRequired, null, 5);
        await app.AddAsync(_tabriz, _baku, agreement);
        return agreement;
    }

    private static void Record(
        Agreement agreement,
        Side side,
        StepKind kind,
        StepDecision decision,
        string? number,
        int minute
    )
    {
        var at = ManualClock.Start.AddMinutes(minute);
        agreement.RecordStep(
            new AgreementStep
            {
                AgreementId = agreement.Id,
                InstitutionId = side.Id,
                Kind = kind,
                Decision = decision,
                Number = number,
                Date = number is null ? null : new DateOnly(2026, 11, 10),
                VersionNo = agreement.SharedVersionNo,
                AtUtc = at,
            },
            side.Act(Role.InternationalOfficer, at)
        );
    }
}
