namespace SmartScheduling.Web.Options;

/// <summary>Where the product keeps its files: the SQLite database and the keys that protect sign-in cookies.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>
    /// Absolute, or relative to the current directory. Empty: <c>data</c> beside the solution when run from a checkout,
    /// else <c>data</c> below the current directory.
    /// </summary>
    public string Directory { get; set; } = "";

    /// <summary>The full path; the directory is created when it is missing.</summary>
    public string EnsureDirectory()
    {
        var path = Directory.Length > 0 ? Path.GetFullPath(Directory) : Path.Combine(CheckoutRoot() ?? Environment.CurrentDirectory, "data");
        return System.IO.Directory.CreateDirectory(path).FullName;
    }

    private static string? CheckoutRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmartScheduling.sln")))
                return folder.FullName;
        }

        return null;
    }
}
