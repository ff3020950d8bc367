using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Rules.Settings.Preview;

/// <summary>One place where a week would break a rule that it keeps now.</summary>
public sealed record NewBreach(ScoreLevel Level, string Sentence);

/// <summary>
/// What a changed rule would do to one week as it is stored: breaches that are new, become greater or become strict; or why the
/// week cannot be checked.
/// </summary>
public sealed record WeekBreaches(
    Guid ScheduleId, Guid LocationId, string Location, DateOnly Start, int Days, ScheduleState State, IReadOnlyList<NewBreach> Breaches, string? WhyUnknown = null);

/// <summary>
/// What a changed rule would do to the weeks that are not over: how many were looked at, and those in which something would be
/// broken, in order of time.
/// </summary>
public sealed record RulePreview(int Checked, IReadOnlyList<WeekBreaches> Weeks);
