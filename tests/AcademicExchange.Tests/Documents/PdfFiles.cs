namespace AcademicExchange.Tests;

/// <summary>Finds the data of the PDF tests beside their source.</summary>
public static class PdfFiles
{
    /// <summary>The full path of a file named from the folder of this test project.</summary>
    public static string Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(Path.Combine(folder.FullName, "AcademicExchange.sln"))
        )
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder?.FullName ?? "", "tests", "AcademicExchange.Tests", name);
    }
}
