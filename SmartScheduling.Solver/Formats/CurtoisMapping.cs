using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using Row = SmartScheduling.Solver.Formats.CurtoisSections.Row;

namespace SmartScheduling.Solver.Formats;

/// <summary>States the sections of a benchmark instance as the input of a problem.</summary>
internal sealed class CurtoisMapping
{
    /// <summary>Instances begin on a Monday; any Monday will do.</summary>
    private static readonly DateOnly Monday = new(2001, 1, 1);

    private readonly CurtoisSections sections;
    private readonly int days;
    private readonly IReadOnlyList<Row> types;
    private readonly IReadOnlyList<Row> staff;
    private readonly Dictionary<string, int> typeOf;
    private readonly Dictionary<string, int> personOf;

    public CurtoisMapping(CurtoisSections sections)
    {
        this.sections = sections;
        days = sections["SECTION_HORIZON"] is [var horizon, ..] ? horizon.Number(0, 1, InputCheck.MaxDays) : throw new InstanceFormatException("SECTION_HORIZON is missing.");
        types = sections["SECTION_SHIFTS"];
        staff = sections["SECTION_STAFF"];
        typeOf = Places(types, "shift");
        personOf = Places(staff, "employee");
    }

    public ProblemInput Input() => new()
    {
        FirstDay = Monday,
        Days = days,
        Kinds = [.. types.Select(type => type.Text(0))],
        Roles = ["Staff"],
        Shifts = Shifts(),
        People = People(),
        Rules = CurtoisRules.Of(types, staff, typeOf, days),
    };

    private List<ShiftInput> Shifts()
    {
        int[] lengths = [.. types.Select(type => type.Number(1, 1, InputCheck.LongestShift))];
        var cover = new Dictionary<(int Day, int Type), Row>();
        foreach (var row in sections["SECTION_COVER"]) cover[(Day(row, 0), row.Place(typeOf, 1, "shift"))] = row;
        List<ShiftInput> shifts = [];
        for (var day = 0; day < days; day++)
        {
            for (var type = 0; type < types.Count; type++)
            {
                var wanted = cover.GetValueOrDefault((day, type));
                shifts.Add(new ShiftInput
                {
                    Name = types[type].Text(0),
                    Day = day,
                    Start = day * 1440,
                    End = day * 1440 + lengths[type],
                    Kind = type,
                    Template = type,
                    Positions = [new(0, wanted?.Number(2) ?? 0, wanted?.Number(3) ?? 0, wanted?.Number(4) ?? 0)],
                });
            }
        }

        return shifts;
    }

    private List<PersonInput> People()
    {
        var daysOff = sections["SECTION_DAYS_OFF"].ToLookup(row => row.Place(personOf, 0, "employee"));
        var wishes = Wishes("SECTION_SHIFT_ON_REQUESTS", wanted: true).Concat(Wishes("SECTION_SHIFT_OFF_REQUESTS", wanted: false))
            .ToLookup(wish => wish.Person, wish => wish.Preference);
        return [.. staff.Select((row, person) => new PersonInput
        {
            Name = row.Text(0),
            Roles = [new(0)],
            ExcludedKinds = [.. Limits(row).Where(limit => limit.Most == 0).Select(limit => limit.Type)],
            // Days off do not lessen the minimum minutes here, so they are unavailable time and not time off.
            Unavailable = [.. from off in daysOff[person]
                              from field in off.Fields.Skip(1)
                              where field.Trim().Length > 0
                              let day = Day(off, field.Trim())
                              select new MinuteRange(day * 1440, (day + 1) * 1440)],
            Preferences = [.. wishes[person]],
        })];
    }

    private IEnumerable<(int Person, Preference Preference)> Wishes(string section, bool wanted) =>
        from row in sections[section]
        let preference = new Preference { Wanted = wanted, Day = Day(row, 1), Template = row.Place(typeOf, 2, "shift"), Weight = row.Number(3) }
        where preference.Weight > 0
        select (row.Place(personOf, 0, "employee"), preference);

    private IEnumerable<(int Type, int Most)> Limits(Row row) =>
        from part in row.Parts(1)
        let pair = part.Split('=')
        select pair.Length == 2 && typeOf.TryGetValue(pair[0], out var type)
            && row.Number(pair[1]) is >= 0 and var most
            ? (type, most)
            : throw new InstanceFormatException($"Line {row.Line}: '{part}' is not a limit of a shift.");

    private int Day(Row row, int field) => Day(row, row.Text(field));

    private int Day(Row row, string text) =>
        row.Number(text) is var day && day >= 0 && day < days ? day : throw new InstanceFormatException($"Line {row.Line}: day {day} is outside the horizon.");

    private static Dictionary<string, int> Places(IReadOnlyList<Row> rows, string what)
    {
        Dictionary<string, int> places = [];
        foreach (var row in rows)
            if (!places.TryAdd(row.Text(0), places.Count)) throw new InstanceFormatException($"Line {row.Line}: {what} '{row.Text(0)}' is there twice.");
        return places;
    }
}
