using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartScheduling.Tests.Solver.Formats;

/// <summary>
/// Scores a roster of the nurse rostering competition straight from the competition's rules, with a reader of its own: it
/// shares nothing with the product. Runs are judged when they end within the horizon or grow beyond their most in it.
/// </summary>
internal sealed partial class Inrc2Checker
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private readonly Dictionary<string, (int Min, int Max)> _runs = [];
    private readonly HashSet<(string Before, string After)> _forbidden = [];
    private readonly Dictionary<string, int[]> _contracts = [];
    private readonly Dictionary<string, (string Contract, string[] Skills)> _nurses = [];
    private readonly Dictionary<string, (int Total, int Weekends, string Last, int Same, int Working, int Free)> _history = [];
    private readonly Dictionary<(int Day, string Shift, string Skill), (int Min, int Best)> _cover = [];
    private readonly List<(string Nurse, string Shift, int Day)> _requests = [];
    private readonly int _days;

    public Inrc2Checker(string folder, string instance)
    {
        var parts = instance.Split('_');
        ReadScenario(Lines(folder, $"Sc-{parts[0]}.txt"));
        foreach (var words in Lines(folder, $"H0-{parts[0]}-{parts[1]}.txt").SkipWhile(words => words[0] != "NURSE_HISTORY").Skip(1))
            _history[words[0]] = (Int(words[1]), Int(words[2]), words[3], Int(words[4]), Int(words[5]), Int(words[6]));
        var weeks = parts[2].Split('-');
        foreach (var (week, number) in weeks.Index()) ReadWeek(Lines(folder, $"WD-{parts[0]}-{number}.txt"), week * 7);
        _days = weeks.Length * 7;
    }

    public int MinimaMissed { get; private set; }

    public int Successions { get; private set; }

    public int SkillsMissing { get; private set; }

    public int Hard => MinimaMissed + Successions + SkillsMissing;

    public long Cost { get; private set; }

    /// <param name="roster">The competition's form: "nurse day shift skill", a SOLUTION for each week.</param>
    public void Check(string roster)
    {
        Dictionary<(string Nurse, int Day), (string Shift, string Skill)> cells = [];
        var week = -1;
        foreach (var words in Words(roster))
        {
            if (words[0] == "SOLUTION") week++;
            // More than one assignment of a nurse on a day is no roster at all.
            else if (words.Length == 4) cells.Add((words[0], week * 7 + Array.IndexOf(Days, words[1])), (words[2], words[3]));
        }

        (MinimaMissed, Successions, SkillsMissing, Cost) = (0, 0, 0, 0);
        foreach (var ((day, shift, skill), (min, best)) in _cover)
        {
            var there = cells.Count(cell => cell.Key.Day == day && cell.Value == (shift, skill));
            MinimaMissed += Math.Max(0, min - there);
            Cost += 30 * Math.Max(0, best - there);
        }

        foreach (var (nurse, (contract, skills)) in _nurses)
        {
            var row = Enumerable.Range(0, _days).Select(day => cells.TryGetValue((nurse, day), out var cell) ? cell.Shift : "").ToArray();
            SkillsMissing += cells.Count(cell => cell.Key.Nurse == nurse && !skills.Contains(cell.Value.Skill));
            Nurse(_contracts[contract], _history[nurse], row);
        }

        Cost += 10 * _requests.Count(wish => cells.TryGetValue((wish.Nurse, wish.Day), out var cell) && (wish.Shift == "Any" || wish.Shift == cell.Shift));
    }

    private void Nurse(int[] contract, (int Total, int Weekends, string Last, int Same, int Working, int Free) past, string[] row)
    {
        for (var day = 0; day < _days; day++)
            if (_forbidden.Contains((day == 0 ? past.Last : row[day - 1], row[day]))) Successions++;
        foreach (var (shift, (min, max)) in _runs)
            Cost += 15 * OutsideRuns(row, cell => cell == shift, past.Last == shift ? past.Same : 0, min, max);
        Cost += 30 * OutsideRuns(row, cell => cell != "", past.Working, contract[2], contract[3]);
        Cost += 30 * OutsideRuns(row, cell => cell == "", past.Free, contract[4], contract[5]);
        var weekends = Enumerable.Range(0, _days / 7).Select(week => (Saturday: row[week * 7 + 5] != "", Sunday: row[week * 7 + 6] != "")).ToArray();
        if (contract[7] == 1) Cost += 30 * weekends.Count(weekend => weekend.Saturday != weekend.Sunday);
        Cost += 30 * Math.Max(0, past.Weekends + weekends.Count(weekend => weekend.Saturday || weekend.Sunday) - contract[6]);
        var total = past.Total + row.Count(cell => cell != "");
        Cost += 20 * (Math.Max(0, total - contract[1]) + Math.Max(0, contract[0] - total));
    }

    private static int OutsideRuns(string[] row, Func<string, bool> isIn, int before, int min, int max)
    {
        var (outside, length) = (0, before);
        foreach (var cell in row)
        {
            if (isIn(cell))
            {
                length++;
                if (length > max) outside++;
                continue;
            }

            if (length > 0) outside += Math.Max(0, min - length);
            length = 0;
        }

        return outside;
    }

    private void ReadScenario(List<string[]> lines)
    {
        int At(string word) => lines.FindIndex(words => words[0] == word);
        foreach (var words in lines[(At("SHIFT_TYPES") + 1)..At("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS")]) _runs[words[0]] = Pair(words[1]);
        foreach (var words in lines[(At("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS") + 1)..At("CONTRACTS")])
            foreach (var after in words.Skip(2)) _forbidden.Add((words[0], after));
        foreach (var words in lines[(At("CONTRACTS") + 1)..At("NURSES")])
            _contracts[words[0]] = [.. Numbers().Matches(string.Join(' ', words.Skip(1))).Select(match => Int(match.Value))];
        foreach (var words in lines[(At("NURSES") + 1)..]) _nurses[words[0]] = (words[1], words[3..]);
    }

    private void ReadWeek(List<string[]> lines, int monday)
    {
        foreach (var words in lines)
        {
            if (words.Length == 9)
                for (var day = 0; day < 7; day++) _cover[(monday + day, words[0], words[1])] = Pair(words[2 + day]);
            else if (words.Length == 3 && Days.Contains(words[2]))
                _requests.Add((words[0], words[1], monday + Array.IndexOf(Days, words[2])));
        }
    }

    private static List<string[]> Lines(string folder, string file) => [.. Words(File.ReadAllText(Path.Combine(folder, file)))];

    private static IEnumerable<string[]> Words(string text) => text.Split('\n').Select(line => line.Split([' ', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0);

    private static (int, int) Pair(string text) => Numbers().Matches(text) is [var first, var second] ? (Int(first.Value), Int(second.Value)) : throw new FormatException(text);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
