using System.Globalization;

namespace SmartScheduling.Solver.Formats;

/// <summary>A text of the nurse rostering competition, read line by line as words; empty lines are left out.</summary>
internal sealed class Inrc2Text
{
    private readonly string name;
    private readonly (int Number, string[] Words)[] lines;
    private int next;

    /// <param name="name">What faults call it, its file's name.</param>
    public Inrc2Text(string name, string text)
    {
        this.name = name;
        lines = [.. text.Split('\n').Select((line, place) => (place + 1, line.TrimStart('\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Item2.Length > 0)];
    }

    public bool IsAtEnd => next == lines.Length;

    /// <summary>The words of the next line, so many of them or more.</summary>
    public string[] Line(int words = 1)
    {
        if (IsAtEnd) throw new InstanceFormatException($"{name} ends too early.");
        var line = lines[next++].Words;
        return line.Length >= words ? line : throw Fault($"{words} words are expected, not {line.Length}.");
    }

    /// <summary>Goes past a line that begins with a word and gives its last word: <c>SKILLS = 4</c>.</summary>
    public string After(string word)
    {
        var line = Line();
        return line[0] == word ? line[^1] : throw Fault($"{word} is expected, not {line[0]}.");
    }

    /// <summary>A part that begins with its name and the number of its lines, each of which is read by <paramref name="read"/>.</summary>
    public IReadOnlyList<T> Part<T>(string word, Func<T> read)
    {
        var count = Number(After(word));
        List<T> all = [];
        while (all.Count < count) all.Add(read());
        return all;
    }

    /// <summary>The lines that are left.</summary>
    public IEnumerable<string[]> Rest(int words)
    {
        while (!IsAtEnd) yield return Line(words);
    }

    public int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault($"'{word}' is not a whole number.");

    /// <summary>Two numbers, the first not above the second: <c>(2,5)</c>.</summary>
    public (int Least, int Most) Range(string word)
    {
        if (word.Trim('(', ')').Split(',') is not [var least, var most]) throw Fault($"'{word}' is not a pair of numbers.");
        var range = (Number(least), Number(most));
        return range.Item1 <= range.Item2 ? range : throw Fault($"{word}: the first is above the second.");
    }

    public int Place(IReadOnlyList<string> names, string word, string what)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == word) return i;
        throw Fault($"there is no {what} '{word}'.");
    }

    /// <summary>A fault at the line read last.</summary>
    public InstanceFormatException Fault(string sentence) => new($"{name}, line {(next == 0 ? 0 : lines[next - 1].Number)}: {sentence}");
}
