namespace SmartScheduling.Tests.Support;

/// <summary>
/// The server's programs, run as somebody whom PostgreSQL accepts: it refuses to run as root, so root runs them as the user
/// `postgres` that the system's package made.
/// </summary>
internal static class PostgresPrograms
{
    private const string Account = "postgres";

    public static (string Program, string[] Arguments) Start(string name, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? ("runuser", ["-u", Account, "--", Find(name), .. arguments])
            : (Find(name), arguments);

    public static async Task RunAsync(string name, params string[] arguments)
    {
        var (program, rest) = Start(name, arguments);
        await Command.MustRunAsync(program, rest);
    }

    /// <summary>Hands a folder to the account that the server runs as.</summary>
    public static async Task GiveAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess) await Command.MustRunAsync("chown", Account, folder);
    }

    private static string Find(string name) =>
        Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"PostgreSQL's '{name}' is missing. Install the server (Debian: apt-get install postgresql), or name its folder in POSTGRES_BIN.");

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("POSTGRES_BIN") is { Length: > 0 } named) yield return named;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)) yield return folder;

        // Debian keeps each version's server programs in a folder of their own, outside PATH.
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        if (!debian.Exists) yield break;
        foreach (var version in debian.GetDirectories().OrderByDescending(folder => int.TryParse(folder.Name, out var number) ? number : 0))
            yield return Path.Combine(version.FullName, "bin");
    }
}
