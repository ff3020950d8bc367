using SmartScheduling.Domain;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules.Advice;

/// <summary>What the rules would say to changes of one week as it is stored now. Read once, asked often.</summary>
internal sealed class WeekHints
{
    // These measure a finished week: held against the first shift of an empty one, they would forbid every beginning.
    // While somebody edits they warn, and the check before publishing still takes them by their word.
    private static readonly RuleKey[] OfFinishedWeeks =
        [RuleKey.MinMinutes, RuleKey.MinShifts, RuleKey.MinConsecutiveDays, RuleKey.SkillMix, RuleKey.Backup, RuleKey.Together];

    private readonly Hints _hints;

    private WeekHints(WeekProblem week)
    {
        Week = week;
        _hints = new(week.Problem, week.Current);
    }

    public WeekProblem Week { get; }

    /// <summary>Refused when the stored week cannot be judged at all.</summary>
    public static async Task<Outcome<WeekHints>> ReadAsync(ReadScope scope, Guid scheduleId)
    {
        if (await WeekRows.ReadAsync(scope.Db, scheduleId, scope.Cancellation) is not { } rows)
            return Outcome.NotFound;
        var built = ProblemBuilder.Build(rows.Unlocked());
        return built.IsDone ? new WeekHints(built.Value!) : built.Failure();
    }

    public Verdict Judge(params IReadOnlyList<AssignmentChange> changes)
    {
        List<RosterChange> steps = [];
        foreach (var change in changes.Where(change => change.Act is AssignmentAct.Assign or AssignmentAct.Unassign))
        {
            if (!Week.Knows(change.EmployeeId) || Week.FindPosition(change.ShiftId, change.RoleId) is not { } position)
                return Verdict.Refused(new Refusal("This person cannot work on this shift: they do not hold the job role, or the shift does not ask for it."));
            steps.Add(new(Week.PersonIndex(change.EmployeeId), position, change.Act == AssignmentAct.Assign));
        }

        return steps.Count == 0 ? new([], [], Score.Zero) : VerdictOn(_hints.Of(steps));
    }

    /// <summary>Who could have positions of a roster of this week, under the rules as hand edits are held to them.</summary>
    public Replacements Replacements(Roster roster) => new(Week.Problem, roster, one => !IsOfFinishedWeeks(one));

    /// <summary>What a hint means for a hand edit.</summary>
    public static Verdict VerdictOn(Hint hint)
    {
        if (hint.Refusal is { } impossible)
            return Verdict.Refused(new Refusal(impossible));
        return new(
            [.. hint.Hard.Where(one => !IsOfFinishedWeeks(one)).Select(one => new Refusal(one.Sentence))],
            [.. hint.Hard.Where(IsOfFinishedWeeks).Concat(hint.Soft.Where(one => one.Level == ScoreLevel.Soft && !IsOfFinishedWeeks(one))).Select(one => one.Sentence)],
            hint.Difference);
    }

    private static bool IsOfFinishedWeeks(Violation violation) =>
        OfFinishedWeeks.Contains(violation.Rule.Key) || violation is { Rule.Key: RuleKey.DaysOff, IsMendedByWork: true };
}
