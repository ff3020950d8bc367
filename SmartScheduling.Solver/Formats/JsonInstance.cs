using System.Text.Json;
using System.Text.Json.Serialization;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Solver.Formats;

/// <summary>
/// A problem as JSON: the properties of <see cref="ProblemInput"/> in camel case, enums by name, dates as "2026-11-23". What
/// is left out has the default of the record. People, shifts, roles, qualifications and kinds refer to each other by place
/// (0 is the first); minutes are elapsed since the first local midnight, negative before it; rule parameters are an object
/// that speaks of kinds, groups and qualifications by name. Smallest example:
/// <code>
/// { "firstDay": "2026-11-23", "days": 7, "roles": ["Waiter"],
///   "shifts": [{ "name": "Lunch", "day": 0, "start": 660, "end": 900, "kind": 1, "positions": [{ "role": 0, "count": 1 }] }],
///   "people": [{ "name": "Ana", "roles": [{ "role": 0 }] }],
///   "rules": [{ "key": "Coverage", "level": "Hard" }, { "key": "MinRest", "level": "Hard", "parameters": { "minutes": 660 } }] }
/// </code>
/// </summary>
public sealed class JsonInstance : InstanceFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
    };

    private JsonInstance(Problem problem) => Problem = problem;

    public override Problem Problem { get; }

    public static JsonInstance Parse(string json)
    {
        var outcome = Problem.Create(ParseInput(json));
        return outcome.Problem is { } problem ? new(problem) : throw InstanceFormatException.Of(outcome.Faults);
    }

    public static ProblemInput ParseInput(string json)
    {
        try
        {
            var input = JsonSerializer.Deserialize<ProblemInput>(json, Options) ?? throw new InstanceFormatException("The file holds no problem.");
            return HasHoles(input) ? throw new InstanceFormatException("The file is not a JSON problem: a list holds a null.") : input;
        }
        catch (JsonException error)
        {
            throw new InstanceFormatException($"The file is not a JSON problem: {Sentence(error)}", error);
        }
    }

    /// <summary>What the serializer says and where, which it does not add to every sentence itself.</summary>
    private static string Sentence(JsonException error)
    {
        if (error.LineNumber is not { } line) return error.Message;
        var place = error.Path is { Length: > 0 } path ? $" at {path}" : "";
        return $"line {line + 1}{place}: {error.Message.Split(" Path: ")[0]}";
    }

    /// <summary>The serializer refuses null for a property, but not inside a list.</summary>
    private static bool HasHoles(ProblemInput input) =>
        HasHole(input.Kinds) || HasHole(input.Roles) || HasHole(input.Qualifications) || HasHole(input.Groups) || HasHole(input.Baseline)
        || HasHole(input.Locks) || HasHole(input.Rules)
        || HasHole(input.Shifts) || input.Shifts.Any(shift => HasHole(shift.Positions))
        || HasHole(input.People) || input.People.Any(person => HasHole(person.Roles) || HasHole(person.Qualifications) || HasHole(person.Preferences) || HasHole(person.History));

    private static bool HasHole<T>(IReadOnlyList<T> list) where T : class => list.Any(one => one is null);

    public static string Format(ProblemInput input) => JsonSerializer.Serialize(input, Options);

    /// <summary>A list of assignments, each with its person, shift and role by place and by name.</summary>
    public override void WriteRoster(Roster roster, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(
        roster.Assignments().Select(one => new
        {
            person = one.Person,
            shift = one.Position.Shift.Index,
            role = one.Position.Role,
            personName = Problem.People[one.Person].Name,
            shiftName = one.Position.Shift.Name,
            roleName = Problem.Roles[one.Position.Role],
            date = Problem.Calendar.Date(one.Position.Shift.Day),
        }), Options));
}
