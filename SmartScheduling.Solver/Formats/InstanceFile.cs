using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Formats;

/// <summary>A problem read from a file, with the way its rosters are written.</summary>
public abstract class InstanceFile
{
    public abstract Problem Problem { get; }

    public abstract void WriteRoster(Roster roster, TextWriter writer);

    /// <summary>Whether there is anything to read at a path, a file or the parts of an instance that it names.</summary>
    public static bool Exists(string path) => File.Exists(path) || Inrc2Instance.IsName(path);

    /// <summary>
    /// Reads a file: a JSON problem begins with a brace, everything else is taken for an instance of the shift-scheduling
    /// benchmark. Where there is no such file the path may name an instance of the nurse rostering competition.
    /// </summary>
    /// <exception cref="InstanceFormatException">The file is no such problem; the message says where and why.</exception>
    public static InstanceFile Read(string path)
    {
        if (!File.Exists(path) && Inrc2Instance.IsName(path)) return Inrc2Instance.Read(path);
        var text = File.ReadAllText(path);
        return text.AsSpan().TrimStart().StartsWith("{") ? JsonInstance.Parse(text) : CurtoisInstance.Parse(text);
    }
}
