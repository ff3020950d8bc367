using SmartScheduling.Domain;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>One place where the week breaks a rule, in stored terms.</summary>
public sealed record Finding(
    ScoreLevel Level, string Rule, string Sentence, long Points, Guid? EmployeeId, Guid? ShiftId, Guid? RoleId, DateOnly? Date);

/// <summary>Everything that the rules have to say about a week as it is stored: worst first.</summary>
public sealed record WeekFindings(Score Score, IReadOnlyList<Finding> Findings, IReadOnlyList<Refusal> Faults)
{
    public static readonly WeekFindings None = new(Score.Zero, [], []);

    /// <summary>Smallest sets of locked assignments that break hard rules whatever else is planned, each as a sentence.</summary>
    public IReadOnlyList<string> Contradictions { get; init; } = [];

    /// <summary>What no roster can staff, each as a sentence with the numbers.</summary>
    public IReadOnlyList<string> Shortages { get; init; } = [];
}
