using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>Where the traveller is to be found and whom to call: given by the traveller and the host, whole for one answer to a post that the log keeps.</summary>
public sealed class ContactsModel(ContactsQueries queries, ContactsService service) : VisitPage
{
    /// <summary>Named so that no error page shows it again (<see cref="TypedText"/>).</summary>
    [BindProperty]
    public WhereaboutsInput Whereabouts { get; set; } = new();

    /// <summary>The traveller agrees, and has told the person named.</summary>
    [BindProperty]
    public bool Agrees { get; set; }

    [BindProperty]
    public HostContactInput Host { get; set; } = new();

    [BindProperty]
    public int HostVersion { get; init; }

    public ContactsView View { get; private set; } = null!;

    /// <summary>There in the answer to the post only.</summary>
    public Whereabouts? Whole { get; private set; }

    public bool IsTraveller => ContactsAccess.IsTraveller(Visit, Actor);

    public bool Reads => ContactsAccess.ReadsTraveller(Visit, Actor);

    public bool Gives => ContactsAccess.GivesTraveller(Visit, Actor);

    public bool GivesHost => ContactsAccess.GivesHost(Visit, Actor);

    public int WhereaboutsVersion => IsShown ? View.Version : Carried(View.Version, Version);

    public int HostFormVersion =>
        IsShown ? View.HostVersion : Carried(View.HostVersion, HostVersion);

    /// <summary>Nothing was sent but the wish to see it: the forms of the answer are made from what is kept now.</summary>
    private bool IsShown => Whole is not null;

    public IReadOnlyList<SelectListItem> Languages =>
        [
            .. Enum.GetValues<Language>()
                .Select(one => new SelectListItem(Words["Shell.Language." + one], one.ToString())),
        ];

    public override Refusal? Refused() =>
        ContactsAccess.Opens(Visit, Actor)
            ? null
            : Refusal.OfStep(
                StatusCodes.Status403Forbidden,
                Words["Rule.visit.not-yours"],
                VisitLinks.Record(Id)
            );

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Host = HostContactInput.Of(View.Host);
    }

    public Task<IActionResult> OnPostShowAsync()
    {
        ModelState.Clear();
        return DoAsync(
            async () =>
            {
                Whole = await queries.ShowAsync(Frame, Act(), Cancel);
                Whereabouts = Gives ? WhereaboutsInput.Of(Whole) : new WhereaboutsInput();
                await OnGetAsync();
            },
            Page,
            OnGetAsync
        );
    }

    public Task<IActionResult> OnPostKeepAsync()
    {
        this.OnlyCheck(nameof(Whereabouts));
        return DoAsync(
            () => service.KeepAsync(Visit, Version, Whereabouts.ToData(), Agrees, Act(), Cancel),
            () => Done("Contacts.Kept"),
            OnGetAsync
        );
    }

    public Task<IActionResult> OnPostHostAsync()
    {
        this.OnlyCheck(nameof(Host));
        return DoAsync(
            () => service.KeepHostAsync(Visit, HostVersion, Host.ToContact(), Act(), Cancel),
            () => Done("Contacts.Host.Kept"),
            LoadAsync
        );
    }

    public Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        return DoAsync(
            () => service.RemoveAsync(Visit, Act(), Cancel),
            () => Done("Contacts.Removed"),
            OnGetAsync
        );
    }

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "contacts.phone" => "Whereabouts.Phone",
            "contacts.contact-phone" => "Whereabouts.ContactPhone",
            "contacts.missing" => "Whereabouts.Address",
            "contacts.not-agreed" => nameof(Agrees),
            "contacts.host-name" => "Host.Name",
            "contacts.host-phone" => "Host.Phone",
            "contacts.host-line" => "Host.EmergencyLine",
            _ => "",
        };

    private RedirectResult Done(string key)
    {
        TempData.Say(Words[key]);
        return Redirect(ContactsLinks.Show(Id));
    }

    private async Task LoadAsync() => View = await queries.ViewAsync(Frame, Act().NowUtc, Cancel);
}
