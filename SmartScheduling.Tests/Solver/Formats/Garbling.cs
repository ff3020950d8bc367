namespace SmartScheduling.Tests.Solver.Formats;

/// <summary>
/// A text as it arrives when something went wrong on the way: cut off, a piece twice, two pieces in each other's place, a
/// piece that is something else. The same for the same seed.
/// </summary>
internal sealed class Garbling(int seed)
{
    /// <summary>Numbers beside and beyond what is meant, words that are none, characters that are half.</summary>
    private static readonly string[] Pieces =
    [
        "", "-1", "0", "367", "5000000", "2147483647", "-2147483648", "99999999999", "1e9", "NaN", "null", "[]", "{}", "\"", ",", "|", "=", "(1,0)",
        "\\ud800", "\0", "\uFFFD\uFEFF", "Ω", "SECTION_COVER", "Any", "None", "\n", "\n\n0,0,0,0\n",
    ];

    private readonly Random random = new(seed);

    public string Of(string text)
    {
        for (var times = random.Next(1, 4); times > 0; times--) text = Once(text);
        return text;
    }

    private string Once(string text)
    {
        var (from, to) = Stretch(text);
        switch (random.Next(6))
        {
            case 0: return text[..from];
            case 1: return text[..from] + text[to..];
            case 2: return text[..to] + text[from..];
            case 3:
                var (second, end) = Stretch(text[to..]);
                return text[..from] + text[(to + second)..(to + end)] + text[to..(to + second)] + text[from..to] + text[(to + end)..];
            default: return text[..from] + Pieces[random.Next(Pieces.Length)] + text[to..];
        }
    }

    /// <summary>A word, a line, or any characters.</summary>
    private (int From, int To) Stretch(string text)
    {
        if (text.Length == 0) return (0, 0);
        var from = random.Next(text.Length);
        var to = from;
        switch (random.Next(3))
        {
            case 0:
                while (from > 0 && char.IsLetterOrDigit(text[from - 1])) from--;
                while (to < text.Length && char.IsLetterOrDigit(text[to])) to++;
                return (from, to);
            case 1:
                while (from > 0 && text[from - 1] != '\n') from--;
                while (to < text.Length && text[to] != '\n') to++;
                return (from, to);
            default:
                return (from, Math.Min(text.Length, from + random.Next(40)));
        }
    }
}
