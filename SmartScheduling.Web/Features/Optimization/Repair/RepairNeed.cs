using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>Somebody who is planned for shifts that they cannot work: away, no longer employed, or without the job role.</summary>
public sealed record AbsentPerson(Guid EmployeeId, string Name, int Shifts);

/// <summary>What is wrong with the part of a published week that still lies ahead.</summary>
/// <param name="Absent">By name.</param>
/// <param name="Open">Places without anybody, those of the absent included.</param>
/// <param name="IsBroken">Whether what else is planned breaks a strict rule.</param>
public sealed record RepairNeed(IReadOnlyList<AbsentPerson> Absent, int Open, bool IsBroken)
{
    public static readonly RepairNeed None = new([], 0, IsBroken: false);

    /// <summary>The newest repair of the week as it is, whether it is under way or proposes something; null where there is none.</summary>
    public Guid? LatestRun { get; init; }

    public bool IsNeeded => Absent.Count > 0 || Open > 0 || IsBroken;

    /// <param name="week">Read for a repair.</param>
    internal static RepairNeed Of(WeekProblem week)
    {
        var (rows, problem) = (week.Rows, week.Problem);
        var absent = from assignment in rows.Shifts.SelectMany(shift => shift.Assignments)
                     where rows.Impossible.Contains(assignment.Id)
                     group assignment by assignment.EmployeeId into own
                     let person = rows.People[week.PersonIndex(own.Key)]
                     orderby person.Name
                     select new AbsentPerson(own.Key, person.Name, own.Count());
        return new(
            [.. absent],
            OpenPosition.Of(problem, week.Kept).Where(open => !open.Position.Shift.IsSettled).Sum(open => open.Missing),
            Evaluation.ScoreOf(problem, week.Kept).Hard > Evaluation.ScoreOf(problem, Roster.OfLocks(problem)).Hard);
    }
}
