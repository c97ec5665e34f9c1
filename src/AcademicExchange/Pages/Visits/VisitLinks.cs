using AcademicExchange.Features.Visits;

namespace AcademicExchange.Pages.Visits;

/// <summary>Addresses of this area, written once.</summary>
public static class VisitLinks
{
    public const string List = "/visits";
    public const string New = "/visits/new";
    public const string Awaited = "/visits?Mine=true";

    public static string FromOffer(Guid offer) => $"/visits/new?offer={offer}";

    public static string FromProfile(Guid profile) => $"/visits/new?host={profile}";

    public static string Record(Guid id) => $"/visits/{id}";

    public static string Edit(Guid id) => $"/visits/{id}/edit";

    public static string History(Guid id) => $"/visits/{id}/history";

    /// <summary>The page on which this action is done.</summary>
    public static string Do(Guid id, VisitAction action) =>
        action == VisitAction.Edit
            ? Edit(id)
            : $"/visits/{id}/do/{action.ToString().ToLowerInvariant()}";
}
