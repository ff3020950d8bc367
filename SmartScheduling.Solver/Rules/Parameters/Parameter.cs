using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>What kind of value a rule's parameter takes, so that a page can offer the right field.</summary>
public enum ParameterType
{
    /// <summary>A length of time in minutes: a JSON number.</summary>
    Minutes,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A <see cref="Parameters.Period"/>: "day", "week", "month", "whole" or "14 days".</summary>
    Period,

    /// <summary>Shift kinds: a JSON list of names; an empty list means every kind.</summary>
    Kinds,

    /// <summary>Pairs of shift kinds: a JSON list of [first, second]; "Free" is a day without a shift.</summary>
    KindPairs,

    /// <summary>The name of a group: a JSON string.</summary>
    Group,

    /// <summary>The name of a qualification: a JSON string.</summary>
    Qualification,

    /// <summary>The name of a shift, usually that of its template: a JSON string.</summary>
    Shift,

    /// <summary>A day: a JSON string such as "2026-12-24"; an empty one means none.</summary>
    Date,

    /// <summary>Days: a JSON list of strings such as "2026-12-24".</summary>
    Dates,

    /// <summary>Weekdays: a JSON list of English names; an empty list means every day.</summary>
    Weekdays,

    /// <summary>One of a few words: a JSON string.</summary>
    Choice,
}

/// <summary>One parameter of a rule: its name in JSON, how people call it, its type, its default and its limits.</summary>
public abstract class Parameter(string name, string label, ParameterType type)
{
    public string Name { get; } = name;

    public string Label { get; } = label;

    public ParameterType Type { get; } = type;

    /// <summary>Smallest and largest number; null for parameters that are not numbers.</summary>
    public virtual int? Min => null;

    public virtual int? Max => null;

    public abstract object DefaultValue { get; }

    /// <summary>Reads a JSON value; null with the reason in <paramref name="sentence"/> when it is not acceptable.</summary>
    public abstract object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence);

    public abstract void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds);

    /// <summary>The value as sentences say it.</summary>
    public abstract string Describe(object value, IReadOnlyList<string> kinds);
}

/// <summary>A parameter whose value has the type <typeparamref name="T"/>; rules use it as the key to that value.</summary>
public abstract class Parameter<T>(string name, string label, ParameterType type, T byDefault) : Parameter(name, label, type)
    where T : notnull
{
    public T Default { get; } = byDefault;

    public override object DefaultValue => Default;
}
