using System.Text.Json.Serialization;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Formats;

namespace SmartScheduling.Solver.Model.Input;

/// <summary>One setting of a rule.</summary>
/// <param name="Weight">Soft points for one unit, 0 or more; the catalogue's default when left out.</param>
/// <param name="Parameters">A JSON object with the parameters that differ from the catalogue's defaults.</param>
/// <param name="People">Whom it is about; null means everyone.</param>
public sealed record RuleInput(
    RuleKey Key,
    RuleLevel Level,
    int? Weight = null,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Parameters = null,
    IReadOnlyList<int>? People = null);

/// <summary>An assignment that has to stay: this person works this shift in this role.</summary>
public sealed record LockInput(int Person, int Shift, int Role);
