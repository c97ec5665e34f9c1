using System.ComponentModel.DataAnnotations;

namespace AcademicExchange.Platform.Settings;

/// <summary>Which database engine serves the data.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>"Storage": one folder for database, files, keys and the mail pick-up.</summary>
public sealed class StorageSettings
{
    /// <summary>Absolute, or relative to the program's content root.</summary>
    [Required]
    public string Root { get; set; } = "storage";
}

/// <summary>"Database".</summary>
public sealed class DatabaseSettings
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
}

/// <summary>http or https, a host, and nothing behind it: the program serves no path of somebody else's site.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SiteAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Host.Length > 0
        && address.UserInfo.Length == 0
        && address.PathAndQuery == "/"
        && address.Fragment.Length == 0;

    public override string FormatErrorMessage(string name) =>
        $"{name} is http:// or https:// and a host, without a path: https://exchange.example.org";
}

/// <summary>"Site": what the outside calls us. Links in mails and QR codes come from here, never from a request.</summary>
public sealed class SiteSettings
{
    [Required, SiteAddress]
    public string BaseAddress { get; set; } = "http://localhost:5080";

    /// <summary>Proxies before the program, beside those on this machine: addresses ("10.0.0.5") or networks ("10.0.0.0/24").</summary>
    public IList<string> Proxies { get; init; } = [];

    public bool IsHttps => BaseAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A path of the site as an absolute address.</summary>
    public string Link(string path) => BaseAddress.TrimEnd('/') + path;
}

/// <summary>"Mail". Without a host, mails go to the pick-up folder.</summary>
public sealed class MailSettings
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public bool StartTls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    [Required, EmailAddress]
    public string From { get; set; } = "exchange@example.org";
}

/// <summary>"Demo".</summary>
public sealed class DemoSettings
{
    /// <summary>Null: true in Development, false elsewhere.</summary>
    public bool? Seed { get; set; }
}
