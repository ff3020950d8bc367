using System.Text.Json;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>Some weekdays, or every day.</summary>
public sealed class WeekdaysParameter(string name, string label) : Parameter<Weekdays>(name, label, ParameterType.Weekdays, Weekdays.All)
{
    private static readonly DayOfWeek[] InOrder =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a list of weekdays: {string.Join(", ", InOrder)}.";
        if (json.ValueKind != JsonValueKind.Array) return null;
        var days = Weekdays.None;
        foreach (var element in json.EnumerateArray())
        {
            var day = Array.FindIndex(InOrder, one => element.ValueKind == JsonValueKind.String && string.Equals(one.ToString(), element.GetString(), StringComparison.OrdinalIgnoreCase));
            if (day < 0) return null;
            days |= new[] { InOrder[day] }.ToSet();
        }

        return days == Weekdays.None ? Weekdays.All : days;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds)
    {
        json.WriteStartArray();
        foreach (var day in Members((Weekdays)value)) json.WriteStringValue(day.ToString());
        json.WriteEndArray();
    }

    /// <summary>"Mondays and Fridays"; nothing for every day.</summary>
    public override string Describe(object value, IReadOnlyList<string> kinds) => Wording.And([.. Members((Weekdays)value).Select(day => $"{day}s")]);

    /// <summary>Those that are named, from Monday on; none where all are meant.</summary>
    private static IEnumerable<DayOfWeek> Members(Weekdays days) => days == Weekdays.All ? [] : InOrder.Where(day => days.Includes(day));
}
