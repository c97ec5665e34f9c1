using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Desk;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Ledger;

/// <summary>The lines that the reader may see, and the days of researchers each way: filtered, page by page, as a file, under a saved name.</summary>
[ForRoles(Role.DepartmentHead, Role.InternationalOfficer, Role.Signatory, Role.Auditor)]
public sealed class IndexModel(
    LedgerList list,
    LedgerBalances balances,
    HandEntryQueries entries,
    LedgerTable table,
    VisitListChoices choices,
    SavedViews views,
    Audit audit
) : ListWithViews(views, audit)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Agreement { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    /// <summary>The academic year by the year in which it begins.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public LedgerKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public LedgerStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<LedgerRow> Rows { get; private set; } = new([], 1, 0);

    public IReadOnlyList<LedgerBalance> Balances { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agreements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => Items<LedgerKind>("Ledger.Kind.");

    public IReadOnlyList<SelectListItem> Statuses => Items<LedgerStatus>("Ledger.Status.");

    /// <summary>Entries by hand that wait for an answer of either side.</summary>
    public IReadOnlyList<HandEntryView> Unsettled { get; private set; } = [];

    public bool MayReadEntries => LedgerAccess.MayReadEntries(Actor);

    public bool MayWrite => LedgerAccess.MayWrite(Actor);

    public override bool MayExport => LedgerAccess.MayRead(Actor);

    public override string Path => LedgerLinks.List;

    public override string Query => Asked().ToQuery();

    public override bool IsUnfiltered => Asked().IsEmpty;

    protected override string List => "ledger";

    protected override string RecordKind => LedgerLine.RecordKind;

    protected override string FileName => Words["Ledger.File"];

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await list.PageAsync(Asked(), P, Actor, cancel);
        Balances = await balances.OfAsync(Asked(), Actor, cancel);
        Unsettled = MayReadEntries ? await entries.UnsettledAsync(Actor, cancel) : [];
        Partners = await choices.PartnersAsync(Actor, cancel);
        var (years, agreements) = await list.ChoicesAsync(Actor, cancel);
        var show = HttpContext.RequestServices.GetRequiredService<Show>();
        Years = [.. years.Select(year => new SelectListItem(show.AcademicYear(year), $"{year}"))];
        Agreements = [.. agreements.Select(one => new SelectListItem(one.Number, $"{one.Id}"))];
    }

    /// <summary>The reader is to answer; signatories and auditors only read that somebody is.</summary>
    public bool IsForOwn(HandEntry entry) =>
        Actor.Is(Role.InternationalOfficer) && entry.AwaitedInstitutionId == Actor.InstitutionId;

    protected override Table All(CancellationToken cancel) =>
        table.Of(list.AllAsync(Asked(), Actor, cancel));

    private LedgerFilter Asked() =>
        new()
        {
            Agreement = Agreement,
            Partner = Partner,
            AcademicYear = Year,
            Kind = Kind,
            Status = Status,
        };

    private List<SelectListItem> Items<T>(string prefix)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new SelectListItem(Words[prefix + value], value.ToString())),
        ];
}
