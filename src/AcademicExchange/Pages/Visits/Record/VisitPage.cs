using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>
/// A page of one visit. Before any handler runs, <see cref="VisitGate"/> has loaded the record as the actor may see it and, where the page
/// does something, has asked the table.
/// </summary>
public abstract class VisitPage : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; init; }

    /// <summary>The record's version when the form was shown; a later one makes the save stale.</summary>
    [BindProperty]
    public int Version { get; init; }

    public int FormVersion => Carried(Visit.Version, Version);

    public VisitFrame Frame { get; internal set; } = null!;

    public Visit Visit => Frame.Visit;

    /// <summary>The step that this page takes; null for pages that only show.</summary>
    public virtual VisitAction? Step => null;

    /// <summary>Why this page stays shut for this actor now, where another table than the visit's own decides; null where it opens.</summary>
    public virtual Refusal? Refused() => null;

    public RecordHead Head(string tab) =>
        VisitHead.For(
            Frame,
            Words,
            HttpContext.RequestServices.GetRequiredService<Show>(),
            tab,
            Act().NowUtc
        );

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>For a page that many read and few write: the step of its forms, and none while it is only looked at.</summary>
    protected VisitAction? OnlySending(VisitAction step) =>
        HttpMethods.IsPost(Request.Method) ? step : null;
}
