namespace SmartScheduling.Solver.Peers;

/// <summary>The folder with other solvers' programs that stands near the instances.</summary>
internal sealed record PeerFolder(string Path)
{
    private const string Name = "peers";
    private const int Levels = 3;

    /// <summary>The program that writes the textbook model, beside the folder.</summary>
    public string ModelWriter => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "check.py");

    /// <summary>Looks beside the folder of an instance and beside those above it.</summary>
    public static PeerFolder? Near(string instance)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(instance));
        for (var level = 0; level < Levels && folder is not null; level++, folder = System.IO.Path.GetDirectoryName(folder))
            if (Directory.Exists(System.IO.Path.Combine(folder, Name))) return new(System.IO.Path.Combine(folder, Name));
        return null;
    }

    public string Program(string name) => System.IO.Path.Combine(Path, name);
}
