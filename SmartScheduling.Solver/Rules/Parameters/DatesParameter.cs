using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>Days of the calendar, in order and each once; none where none is given.</summary>
public sealed class DatesParameter(string name, string label) : Parameter<IReadOnlyList<DateOnly>>(name, label, ParameterType.Dates, [])
{
    public const int Capacity = 366;

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a list of at most {Capacity} days such as 2026-12-24.";
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > Capacity) return null;
        SortedSet<DateOnly> dates = [];
        foreach (var element in json.EnumerateArray())
        {
            if (DateNames.Find(element) is not { } date) return null;
            dates.Add(date);
        }

        return (IReadOnlyList<DateOnly>)[.. dates];
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds)
    {
        json.WriteStartArray();
        foreach (var date in (IReadOnlyList<DateOnly>)value) json.WriteStringValue(DateNames.Stored(date));
        json.WriteEndArray();
    }

    public override string Describe(object value, IReadOnlyList<string> kinds) =>
        Wording.And([.. ((IReadOnlyList<DateOnly>)value).Select(DateNames.Said)]);
}
