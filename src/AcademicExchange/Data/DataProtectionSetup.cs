using System.Xml.Linq;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AcademicExchange.Data;

/// <summary>
/// Where the keys of cookies and tokens lie: files of the storage folder, readable by the program's user only; on PostgreSQL in the
/// database, so that a cookie of one machine is good on the next.
/// </summary>
public static class DataProtectionSetup
{
    public const string FolderName = "keys";

    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("AcademicExchange");
        if (builder.PostgresConnection() is null)
        {
            var root = builder.Configuration.Read<StorageSettings>("Storage").Root;
            keys.PersistKeysToFileSystem(
                Folder(Path.Combine(builder.Environment.ContentRootPath, root, FolderName))
            );
        }
        else
        {
            builder
                .Services.AddOptions<KeyManagementOptions>()
                .Configure<IServiceScopeFactory>(
                    (options, scopes) => options.XmlRepository = new KeysInDatabase(scopes)
                );
        }

        return builder;
    }

    private static DirectoryInfo Folder(string path)
    {
        try
        {
            return OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(
                    path,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Setting 'Storage:Root': {wrong.Message}");
        }
    }

    private sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var scope = scopes.CreateScope();
            var data = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            return
            [
                .. data.Keys.Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml)),
            ];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var scope = scopes.CreateScope();
            var data = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            data.Keys.Add(
                new StoredKey
                {
                    Name = friendlyName,
                    Xml = element.ToString(SaveOptions.DisableFormatting),
                }
            );
            data.SaveChanges();
        }
    }
}
