namespace SmartScheduling.Tests.Solver.Formats;

/// <summary>A folder with a set of the nurse rostering competition's form: three nurses, two shift types, two weeks.</summary>
internal sealed class Inrc2Folder : IDisposable
{
    private static readonly (string File, string Text)[] Files =
    [
        ("Sc-tiny.txt", """
            SCENARIO = tiny

            WEEKS = 2

            SKILLS = 2
            Head
            Nurse

            SHIFT_TYPES = 2
            Early (2,3)
            Night (1,14)

            FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
            Early 0
            Night 1 Early

            CONTRACTS = 2
            Full (4,8) (2,4) (2,3) 1 1
            Part (0,3) (1,2) (1,6) 1 0

            NURSES = 3
            Ana Full 2 Head Nurse
            Ben Full 1 Nurse
            Cem Part 1 Nurse
            """),
        ("H0-tiny-0.txt", """
            HISTORY
            0 tiny

            NURSE_HISTORY
            Ana 1 0 Night 1 3 0
            Ben 0 1 None 0 0 2
            Cem 0 0 Early 2 2 0
            """),
        ("WD-tiny-0.txt", """
            WEEK_DATA
            tiny

            REQUIREMENTS
            Early Head (0,1) (0,0) (1,1) (0,0) (0,0) (0,1) (0,0)
            Early Nurse (1,2) (1,1) (0,1) (1,1) (1,2) (0,0) (1,1)
            Night Head (0,0) (0,0) (0,0) (0,1) (0,0) (0,0) (0,0)
            Night Nurse (0,1) (1,1) (0,0) (1,1) (0,0) (1,1) (0,1)

            SHIFT_OFF_REQUESTS = 0
            """),
        ("WD-tiny-1.txt", """
            WEEK_DATA
            tiny

            REQUIREMENTS
            Early Head (0,0) (0,1) (0,0) (1,1) (0,0) (0,0) (0,0)
            Early Nurse (1,1) (1,1) (1,2) (0,1) (1,1) (1,1) (0,0)
            Night Head (0,0) (0,0) (0,1) (0,0) (0,0) (0,0) (0,1)
            Night Nurse (1,1) (0,0) (0,1) (1,1) (0,0) (0,1) (1,1)

            SHIFT_OFF_REQUESTS = 2
            Ana Any Tue
            Ben Night Sat
            """),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public Inrc2Folder() => CopyInto(".");

    public string Path => _folder.FullName;

    public void CopyInto(string folder)
    {
        var target = _folder.CreateSubdirectory(folder);
        foreach (var (file, text) in Files) File.WriteAllText(System.IO.Path.Combine(target.FullName, file), text);
    }

    public void Change(string file, string from, string to)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
