using AcademicExchange.Platform.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AcademicExchange.Platform.Security;

/// <summary>
/// The keys that seal cookies, form tokens and links: in the storage folder, for the owner of the process only. They survive a restart, go
/// into the backup, and are shared by all processes that share the folder.
/// </summary>
public static class KeyRing
{
    public const string Folder = "keys";

    public static IServiceCollection AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("AcademicExchange");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<StorageSettings, ILoggerFactory>(
                (options, storage, log) =>
                    options.XmlRepository = new FileSystemXmlRepository(
                        OwnFolder(Path.Combine(storage.Root, Folder)),
                        log
                    )
            );
        return services;
    }

    private static DirectoryInfo OwnFolder(string path) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
}
