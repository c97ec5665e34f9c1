using AcademicExchange.Features.Agreements;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>
/// A page of one agreement. Before any handler runs, <see cref="AgreementGate"/> has loaded the record as the actor may see it and, where the
/// page does something, has asked the table.
/// </summary>
public abstract class AgreementPage : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; init; }

    /// <summary>The record's version when the form was shown; a later one makes the save stale.</summary>
    [BindProperty]
    public int Version { get; init; }

    public int FormVersion => Carried(Agreement.Version, Version);

    public AgreementFrame Frame { get; internal set; } = null!;

    public Agreement Agreement => Frame.Agreement;

    /// <summary>The step that this page takes; the page is shut where the table has no row for it. Null for pages that only show.</summary>
    public virtual AgreementAction? Step => null;

    /// <summary>Whether this actor may open the page, or send its forms; who may not gets 403 before anything typed is weighed.</summary>
    public virtual bool Permits(bool post) => true;

    public RecordHead Head(string tab) =>
        AgreementHead.For(
            Frame,
            Words,
            HttpContext.RequestServices.GetRequiredService<Show>(),
            tab,
            Act().NowUtc
        );

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>A file of the form, in the words of the file store.</summary>
    protected static Upload? Sent(IFormFile? file) =>
        file is null ? null : new Upload(file.FileName, file.Length, file.OpenReadStream);

    protected RedirectResult ToRecord() => Redirect(AgreementLinks.Record(Id));
}
