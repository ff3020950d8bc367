using System.Text.Json;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>Some shift kinds, or every kind.</summary>
public sealed class KindsParameter(string name, string label, KindSet byDefault) : Parameter<KindSet>(name, label, ParameterType.Kinds, byDefault)
{
    public KindsParameter(string name, string label) : this(name, label, KindSet.All)
    {
    }

    /// <summary>The nights of the product; a problem with kinds of its own names them.</summary>
    public static KindsParameter Nights(string name) => new(name, "Kinds that are nights", KindSet.Of([(int)ShiftKind.Night]));

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a list of shift kinds: {string.Join(", ", kinds)}.";
        if (json.ValueKind != JsonValueKind.Array) return null;
        var set = KindSet.None;
        foreach (var element in json.EnumerateArray())
        {
            var kind = KindNames.Find(element, kinds);
            if (kind < 0) return null;
            set = new(set.Bits | 1UL << kind);
        }

        return set == KindSet.None ? KindSet.All : set;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds)
    {
        var set = (KindSet)value;
        json.WriteStartArray();
        for (var kind = 0; kind < kinds.Count && set != KindSet.All; kind++)
            if (set.Includes(kind)) json.WriteStringValue(kinds[kind]);
        json.WriteEndArray();
    }

    public override string Describe(object value, IReadOnlyList<string> kinds)
    {
        var set = (KindSet)value;
        return set == KindSet.All ? "" : string.Join(" or ", kinds.Where((_, kind) => set.Includes(kind)));
    }
}
