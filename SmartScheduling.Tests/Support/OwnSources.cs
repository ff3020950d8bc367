namespace SmartScheduling.Tests.Support;

/// <summary>
/// A copy of the sources, as from a clean checkout, that belongs to a normal user: to whoever runs the tests, or, when that is root,
/// to the system's user who owns nothing else.
/// </summary>
internal sealed class OwnSources : IDisposable
{
    private const string Nobody = "nobody";
    private const string Group = "nogroup";

    private readonly TemporaryFolder folder = new("sources");

    private OwnSources()
    {
    }

    public string Root => folder.Path;

    public static async Task<OwnSources> CopyAsync()
    {
        var sources = new OwnSources();
        foreach (var file in Repository.Files())
        {
            var target = Path.Combine(sources.Root, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file.FullName, target);
        }

        if (Environment.IsPrivilegedProcess) await Command.MustRunAsync("chown", "-R", $"{Nobody}:{Group}", sources.Root);
        return sources;
    }

    /// <summary>How the owner calls a program. The process becomes that program, so that a signal reaches it.</summary>
    public (string Program, string[] Arguments) ByOwner(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? ("setpriv", ["--reuid", Nobody, "--regid", Group, "--clear-groups", "--", program, .. arguments])
            : (program, arguments);

    public void Dispose() => folder.Dispose();
}
