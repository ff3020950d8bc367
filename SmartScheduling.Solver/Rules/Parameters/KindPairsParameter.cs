using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>A pair of shift kinds, in order.</summary>
public readonly record struct KindPair(int First, int Second);

/// <summary>Pairs of shift kinds.</summary>
public sealed class KindPairsParameter(string name, string label, IReadOnlyList<KindPair> byDefault)
    : Parameter<IReadOnlyList<KindPair>>(name, label, ParameterType.KindPairs, byDefault)
{
    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a list of pairs of shift kinds, each of {string.Join(", ", kinds)}.";
        if (json.ValueKind != JsonValueKind.Array) return null;
        List<KindPair> pairs = [];
        foreach (var element in json.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2) return null;
            var pair = new KindPair(KindNames.Find(element[0], kinds), KindNames.Find(element[1], kinds));
            if (pair.First < 0 || pair.Second < 0) return null;
            pairs.Add(pair);
        }

        return pairs;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds)
    {
        json.WriteStartArray();
        foreach (var (first, second) in Known((IReadOnlyList<KindPair>)value, kinds))
        {
            json.WriteStartArray();
            json.WriteStringValue(kinds[first]);
            json.WriteStringValue(kinds[second]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public override string Describe(object value, IReadOnlyList<string> kinds) => string.Join(", ",
        Known((IReadOnlyList<KindPair>)value, kinds).Select(pair => $"{kinds[pair.First]} then {kinds[pair.Second]}"));

    /// <summary>The default speaks of the product's kinds; a problem with kinds of its own may not have them.</summary>
    private static IEnumerable<KindPair> Known(IReadOnlyList<KindPair> pairs, IReadOnlyList<string> kinds) =>
        pairs.Where(pair => pair.First < kinds.Count && pair.Second < kinds.Count);
}
