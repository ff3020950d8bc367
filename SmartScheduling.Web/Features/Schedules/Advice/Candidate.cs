namespace SmartScheduling.Web.Features.Schedules.Advice;

/// <summary>What one rule adds to the soft points of the week; more is worse.</summary>
public sealed record PointsOfRule(string Rule, long Points);

/// <summary>
/// Somebody who holds the job role of a position, and what the rules say to giving it to them: the minutes that they work
/// in the period already, those that their contract asks for in a week, and the soft points that the week gains (more is worse),
/// together and by rule, those that matter most first. The way in is the one change that would let in somebody who is forbidden.
/// </summary>
public sealed record Candidate(
    Guid EmployeeId, string Name, int Minutes, int TargetMinutes, Permitted Permitted, IReadOnlyList<string> Reasons, long Points, IReadOnlyList<PointsOfRule> Shares, string? WayIn);

/// <summary>A position that somebody could take on a day, and what the rules say to it.</summary>
public sealed record Choice(Guid ShiftId, Guid RoleId, Permitted Permitted, IReadOnlyList<string> Reasons, long Points);
