using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>
/// Assignments of another week, tried in this one. All are put in first and what breaks hard rules is taken out again:
/// put in one by one, a rule about whole runs of days would refuse the first day of every run.
/// </summary>
internal sealed class CarriedRoster(WeekProblem week, SiteFormat format)
{
    private readonly List<string> skipped = [];

    public Roster Roster { get; } = week.Current.Copy();

    public IReadOnlyList<string> Skipped => skipped;

    public void Carry(Guid employeeId, string name, PlannedShift shift, Guid jobRoleId)
    {
        if (!week.Knows(employeeId))
            Skip(name, shift.Name, shift.Date, "no longer employed, or no longer in any of the job roles that the week asks for.");
        else if (week.FindPosition(shift.Id, jobRoleId) is not { } position)
            Skip(name, shift.Name, shift.Date, "the shift no longer asks for that job role.");
        else if (week.Rows.Elsewhere.FirstOrDefault(work => work.EmployeeId == employeeId && shift.Range.Overlaps(new(work.Start, work.End))) is { } other)
            Skip(name, shift.Name, shift.Date, $"works {other.Name} at that time.");
        else if (!Roster.TryAssign(week.PersonIndex(employeeId), position))
            Skip(name, shift.Name, shift.Date, "has as many shifts on that day as one can have.");
    }

    /// <summary>Takes out, one at a time, the assignment whose going mends most, until none mends any hard rule.</summary>
    public void Repair()
    {
        var broken = Evaluation.Of(week.Problem, Roster).Violations
            .Where(violation => violation is { Level: ScoreLevel.Hard, Person: not null })
            .Select(violation => violation.Person!.Value).Distinct().ToList();
        foreach (var person in broken)
        {
            while (Worst(person) is { } position)
            {
                var reason = ReasonFor(person, position);
                Roster.TryUnassign(person, position);
                Skip(week.Rows.People[person].Name, position.Shift.Name, week.Rows.Schedule.StartDate.AddDays(position.Shift.Day), reason);
            }
        }
    }

    private Position? Worst(int person)
    {
        var hints = new Hints(week.Problem, Roster);
        return Roster.Assignments()
            .Where(assignment => assignment.Person == person && week.PlannedShift(assignment.Position.Shift.Index) is not null)
            .Select(assignment => (assignment.Position, Gain: -hints.Unassign(person, assignment.Position).Difference.Hard))
            .Where(choice => choice.Gain > 0)
            .OrderByDescending(choice => choice.Gain).ThenByDescending(choice => choice.Position.Shift.Start)
            .Select(choice => choice.Position).FirstOrDefault();
    }

    // The rule that would be broken by putting the assignment back.
    private string ReasonFor(int person, Position position)
    {
        var without = Roster.Copy();
        without.TryUnassign(person, position);
        var hint = new Hints(week.Problem, without).Assign(person, position);
        return hint.Hard.Count > 0 ? hint.Hard[0].Sentence : "a hard rule forbids it.";
    }

    private void Skip(string name, string shift, DateOnly day, string reason) => skipped.Add($"{name}, {shift} on {format.Day(day)}: {reason}");
}
