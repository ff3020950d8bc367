using System.Globalization;
using System.Text.Json;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>One parameter of a rule while it is typed: what its descriptor says, and a value of its type.</summary>
public sealed class ParameterInput
{
    private ParameterInput(Parameter descriptor) => Descriptor = descriptor;

    public Parameter Descriptor { get; }

    /// <summary>Minutes or a count; null when nothing readable was typed.</summary>
    public int? Number { get; set; }

    public PeriodUnit Unit { get; set; }

    /// <summary>Length of a rolling period.</summary>
    public int? Days { get; set; }

    /// <summary>Shift kinds by index; none means every kind.</summary>
    public HashSet<int> Kinds { get; private init; } = [];

    public HashSet<KindPair> Pairs { get; private init; } = [];

    /// <summary>A name, or the word of a choice.</summary>
    public string? Text { get; set; }

    /// <summary>The one date, or one that is typed beside <see cref="Dates"/>.</summary>
    public DateOnly? Date { get; set; }

    public SortedSet<DateOnly> Dates { get; private init; } = [];

    /// <summary>None means every day.</summary>
    public IReadOnlyCollection<DayOfWeek> Weekdays { get; set; } = [];

    public static ParameterInput Of(Parameter descriptor, object value) => value switch
    {
        int number => new(descriptor) { Number = number },
        Period period => new(descriptor) { Unit = period.Unit, Days = period.Unit == PeriodUnit.Days ? period.Days : null },
        KindSet kinds => new(descriptor) { Kinds = kinds == KindSet.All ? [] : [.. Enumerable.Range(0, ShiftKindNames.All.Count).Where(kinds.Includes)] },
        IReadOnlyList<KindPair> pairs => new(descriptor) { Pairs = [.. pairs] },
        IReadOnlyList<DateOnly> dates => new(descriptor) { Dates = [.. dates] },
        Domain.Shifts.Weekdays days => new(descriptor) { Weekdays = days == Domain.Shifts.Weekdays.All ? [] : days.Members() },
        string text => new(descriptor) { Text = text },
        DateOnly date => new(descriptor) { Date = date == DateParameter.None ? null : date },
        _ => throw new NotSupportedException($"There is no field for {descriptor.Type}."),
    };

    internal ParameterInput Copy() => new(Descriptor)
    {
        Number = Number,
        Unit = Unit,
        Days = Days,
        Kinds = [.. Kinds],
        Pairs = [.. Pairs],
        Text = Text,
        Date = Date,
        Dates = [.. Dates],
        Weekdays = Weekdays,
    };

    /// <summary>Name of the property that is typed into.</summary>
    internal string Property => Descriptor.Type switch
    {
        ParameterType.Period => Unit == PeriodUnit.Days ? nameof(Days) : nameof(Unit),
        ParameterType.Kinds => nameof(Kinds),
        ParameterType.KindPairs => nameof(Pairs),
        ParameterType.Group or ParameterType.Qualification or ParameterType.Shift or ParameterType.Choice => nameof(Text),
        ParameterType.Date or ParameterType.Dates => nameof(Date),
        ParameterType.Weekdays => nameof(Weekdays),
        _ => nameof(Number),
    };

    /// <summary>The value in the form in which it is stored, right or wrong: the descriptor judges it.</summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WritePropertyName(Descriptor.Name);
        JsonSerializer.Serialize(json, Descriptor.Type switch
        {
            ParameterType.Period => new Period(Unit, Unit == PeriodUnit.Days ? Days ?? 0 : 0).ToString(),
            ParameterType.Kinds => Kinds.Order().Select(kind => ShiftKindNames.All[kind]).ToArray(),
            ParameterType.KindPairs => Pairs.Select(pair => new[] { NameOf(pair.First), NameOf(pair.Second) }).ToArray(),
            ParameterType.Group or ParameterType.Qualification or ParameterType.Shift or ParameterType.Choice => Text ?? "",
            ParameterType.Date => Date is { } date ? Stored(date) : "",
            ParameterType.Dates => (Date is { } typed ? Dates.Append(typed) : Dates).Select(Stored).ToArray(),
            ParameterType.Weekdays => Weekdays.Select(day => day.ToString()).ToArray(),
            _ => (object?)Number,
        });
    }

    private static string NameOf(int kind) => KindPairsParameter.NameOf(kind, ShiftKindNames.All);

    private static string Stored(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
