using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Desk;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>A page that asks who is away, by the same filter.</summary>
public abstract class AbroadPage(SavedViews views) : ViewedList(views)
{
    [BindProperty(SupportsGet = true), StringLength(SearchWords.TextLength)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public VisitDirection Direction { get; set; }

    [BindProperty(SupportsGet = true), Range(0, AbroadFilter.MostDays)]
    public int Days { get; set; } = AbroadFilter.DefaultDays;

    [BindProperty(SupportsGet = true)]
    public Country? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? City { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    public AbroadFilter Asked =>
        new()
        {
            Q = Q,
            Direction = Direction,
            Days = Days,
            Country = Country,
            City = City,
            Partner = Partner,
            Unit = Unit,
        };

    public override string Path => AbroadLinks.List;

    public override string Query => Asked.ToQuery();

    public override bool IsUnfiltered => Asked.IsEmpty;

    protected override string List => "abroad";

    protected CancellationToken Cancel => HttpContext.RequestAborted;
}
