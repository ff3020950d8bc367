using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>A pair of shift kinds, in order; each may be <see cref="Free"/>, for a day without a shift.</summary>
public readonly record struct KindPair(int First, int Second)
{
    public const int Free = -1;
}

/// <summary>Pairs of shift kinds. In JSON a free day is the kind "Free".</summary>
public sealed class KindPairsParameter(string name, string label, IReadOnlyList<KindPair> byDefault)
    : Parameter<IReadOnlyList<KindPair>>(name, label, ParameterType.KindPairs, byDefault)
{
    private const string FreeName = "Free";

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a list of pairs of shift kinds, each of {string.Join(", ", kinds)}, {FreeName}.";
        if (json.ValueKind != JsonValueKind.Array) return null;
        List<KindPair> pairs = [];
        foreach (var element in json.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2) return null;
            if (Find(element[0], kinds) is not { } first || Find(element[1], kinds) is not { } second) return null;
            pairs.Add(new(first, second));
        }

        return pairs;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds)
    {
        json.WriteStartArray();
        foreach (var (first, second) in Known((IReadOnlyList<KindPair>)value, kinds))
        {
            json.WriteStartArray();
            json.WriteStringValue(NameOf(first, kinds));
            json.WriteStringValue(NameOf(second, kinds));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public override string Describe(object value, IReadOnlyList<string> kinds) => string.Join(", ",
        Known((IReadOnlyList<KindPair>)value, kinds).Select(pair => $"{NameOf(pair.First, kinds)} then {NameOf(pair.Second, kinds)}"));

    /// <summary>The name of a kind in a pair, of a free day, too.</summary>
    public static string NameOf(int kind, IReadOnlyList<string> kinds) => kind == KindPair.Free ? FreeName : kinds[kind];

    // Where a kind of a problem is called so, it is that kind.
    private static int? Find(JsonElement name, IReadOnlyList<string> kinds) => KindNames.Find(name, kinds) switch
    {
        >= 0 and var kind => kind,
        _ when name.ValueKind == JsonValueKind.String && string.Equals(name.GetString(), FreeName, StringComparison.OrdinalIgnoreCase) => KindPair.Free,
        _ => null,
    };

    /// <summary>The default speaks of the product's kinds; a problem with kinds of its own may not have them.</summary>
    private static IEnumerable<KindPair> Known(IReadOnlyList<KindPair> pairs, IReadOnlyList<string> kinds) =>
        pairs.Where(pair => pair.First < kinds.Count && pair.Second < kinds.Count);
}
