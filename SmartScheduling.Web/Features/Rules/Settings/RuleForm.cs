using System.Text;
using System.Text.Json;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>One setting of a rule while it is typed.</summary>
public sealed class RuleForm : IPartedForm
{
    /// <summary>How refusals name a parameter: this and the parameter's name.</summary>
    public const string ParameterField = "parameters.";

    /// <summary>The setting that is changed; null for a new one.</summary>
    public Guid? Id { get; init; }

    public long Version { get; init; }

    public required RuleKey Key { get; init; }

    public RuleLevel Level { get; set; }

    public int? Weight { get; set; }

    public RuleScope Scope { get; set; }

    /// <summary>The job role, group or employee.</summary>
    public Guid? ScopeId { get; set; }

    /// <summary>The kind of employment of a contract.</summary>
    public EmploymentType? EmploymentType { get; set; }

    /// <summary>What is left of the two when the scope is taken by its word: a choice that was made before the scope was changed is none.</summary>
    internal Guid? IdOfScope => Scope is RuleScope.Everyone or RuleScope.Contract ? null : ScopeId;

    internal EmploymentType? EmploymentOfScope => Scope == RuleScope.Contract ? EmploymentType : null;

    /// <summary>Those that the rule has; one that is left out has its default.</summary>
    public IReadOnlyList<ParameterInput> Parameters { get; init; } = [];

    /// <summary>A new setting as the catalogue suggests it, at the first level that does something.</summary>
    public static RuleForm New(RuleDefinition rule) => new()
    {
        Key = rule.Key,
        Level = rule.DefaultLevel == RuleLevel.Off ? rule.Levels[0] : rule.DefaultLevel,
        Weight = rule.DefaultWeight,
        Parameters = InputsOf(rule, RuleParameters.Defaults(rule)),
    };

    public static RuleForm Of(RuleSettingRow setting) => Of(setting, setting.Id, setting.Version);

    /// <summary>The same setting as a new one, to bring it back after it was removed.</summary>
    public static RuleForm Again(RuleSettingRow setting) => Of(setting, null, 0);

    /// <summary>As it is at this moment, for work beside the typing.</summary>
    public RuleForm Copy() => new()
    {
        Id = Id,
        Version = Version,
        Key = Key,
        Level = Level,
        Weight = Weight,
        Scope = Scope,
        ScopeId = ScopeId,
        EmploymentType = EmploymentType,
        Parameters = [.. Parameters.Select(parameter => parameter.Copy())],
    };

    private static RuleForm Of(RuleSettingRow setting, Guid? id, long version) => new()
    {
        Id = id,
        Version = version,
        Key = setting.Key,
        Level = setting.Level,
        Weight = setting.Weight,
        Scope = setting.Scope,
        ScopeId = setting.ScopeId,
        EmploymentType = setting.EmploymentType,
        Parameters = InputsOf(RuleCatalogue.Of(setting.Key), setting.Parameters),
    };

    public (object Part, string Property)? Find(string field) =>
        Parameters.FirstOrDefault(parameter => field == ParameterField + parameter.Descriptor.Name) is { } found ? (found, found.Property) : null;

    /// <summary>What was typed for the parameters, as JSON.</summary>
    public string ParametersAsJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var parameter in Parameters)
                parameter.WriteTo(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<ParameterInput> InputsOf(RuleDefinition rule, RuleParameters values) =>
        [.. rule.Parameters.Select(parameter => ParameterInput.Of(parameter, values.Get(parameter)))];
}
