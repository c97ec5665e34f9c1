namespace AcademicExchange.Pages.Visits;

/// <summary>Addresses of the pages about people who are away.</summary>
public static class AbroadLinks
{
    public const string List = "/visits/abroad";
    public const string Message = "/visits/abroad/message";
    public const string Sent = "/visits/abroad/messages";
    public const string Embassy = "/visits/abroad/embassy";
    public const string Act = "/visits/abroad/act";

    public static string One(Guid message) => $"/visits/abroad/messages/{message}";
}
