using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Export;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>The list of travellers for an embassy, as a file in answer to a post that says why.</summary>
[ForRoles(Role.InternationalOfficer)]
public sealed class EmbassyModel(AbroadList list, EmbassyList embassy, SavedViews views)
    : AbroadTaskPage(list, views)
{
    [BindProperty, StringLength(PassportReading.LongestReason)]
    public string? Reason { get; set; }

    public EmbassyCount Count { get; private set; } = new(0, 0, 0);

    public Task<IActionResult> OnPostCsvAsync() => MakeAsync(ExportResult.Csv);

    public Task<IActionResult> OnPostXlsxAsync() => MakeAsync(ExportResult.Xlsx);

    protected override async Task ReadAsync() =>
        Count = await embassy.CountAsync(Visit, Actor, Cancel);

    protected override string FieldOf(string rule) =>
        rule is "passport.reason" or "passport.reason-number" ? nameof(Reason) : "";

    private Task<IActionResult> MakeAsync(Func<Table, string, ExportResult> write)
    {
        IReadOnlyList<EmbassyRow> rows = [];
        return DoAsync(
            async () =>
            {
                await ChooseAsync();
                rows = await embassy.MakeAsync(Visit, Reason, Act(), Cancel);
            },
            () => write(EmbassyTable.Of(rows, Words), Words["Abroad.Embassy.File"]),
            AgainAsync
        );
    }
}
