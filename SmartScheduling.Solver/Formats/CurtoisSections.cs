using System.Globalization;

namespace SmartScheduling.Solver.Formats;

/// <summary>
/// The sections of a shift-scheduling benchmark instance (T. Curtois, schedulingbenchmarks.org) as rows of fields; comment
/// and empty lines are left out.
/// </summary>
internal sealed class CurtoisSections
{
    private readonly Dictionary<string, List<Row>> sections = [];

    private CurtoisSections()
    {
    }

    public IReadOnlyList<Row> this[string section] => sections.TryGetValue(section, out var rows) ? rows : [];

    public static CurtoisSections Parse(string text)
    {
        var result = new CurtoisSections();
        List<Row>? rows = null;
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim().TrimStart('\uFEFF').ToString();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("SECTION_", StringComparison.Ordinal)) result.sections[line] = rows = [];
            else if (rows is null) throw new InstanceFormatException($"Line {number}: expected a section such as SECTION_HORIZON, found '{line}'.");
            else rows.Add(new Row(number, line.Split(',')));
        }

        return result;
    }

    /// <summary>One line's fields.</summary>
    internal sealed record Row(int Line, string[] Fields)
    {
        public string Text(int field) =>
            field < Fields.Length ? Fields[field].Trim() : throw new InstanceFormatException($"Line {Line}: field {field + 1} is missing.");

        public int Number(int field) => Number(Text(field));

        public int Number(int field, int least, int most) =>
            Number(field) is var number && number >= least && number <= most
                ? number
                : throw new InstanceFormatException($"Line {Line}: {number} is not between {least} and {most}.");

        public int Number(string text) =>
            int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new InstanceFormatException($"Line {Line}: '{text}' is not a whole number.");

        public int Place(IReadOnlyDictionary<string, int> places, int field, string what) =>
            places.TryGetValue(Text(field), out var place) ? place : throw new InstanceFormatException($"Line {Line}: there is no {what} '{Text(field)}'.");

        public IEnumerable<string> Parts(int field) =>
            field < Fields.Length ? Fields[field].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
    }
}
