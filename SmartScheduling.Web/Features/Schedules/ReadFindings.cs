using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>Checks a stored week against every rule.</summary>
public sealed class ReadFindings(Operations operations)
{
    public Task<Outcome<WeekFindings>> ExecuteAsync(Guid scheduleId, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewSchedules, async scope =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            if (await WeekRows.ReadAsync(scope.Db, scheduleId, scope.Cancellation) is not { } rows)
                return null;
            if (rows.Shifts.Count == 0)
                return WeekFindings.None;
            var built = ProblemBuilder.Build(rows);
            return built.Value is { } week ? Judge(week) : WeekFindings.None with { Faults = built.Refusals };
        }, cancellation);

    private static WeekFindings Judge(WeekProblem week)
    {
        var evaluation = Evaluation.Of(week.Problem, week.Current);
        return new(evaluation.Score, [.. evaluation.Violations.OrderBy(one => one.Level).ThenByDescending(one => one.Points).Select(one => InStoredTerms(week, one))], [])
        {
            Contradictions = [.. LockConflicts.Of(week.Problem).Select(one => one.Sentence(week.Problem))],
            Shortages = [.. Shortages.Of(week.Problem).Select(one => one.Sentence(week.Problem))],
        };
    }

    private static Finding InStoredTerms(WeekProblem week, Violation one)
    {
        var shift = one.Shift ?? one.Position?.Shift;
        PlannedShift? planned = shift is { Index: >= 0 } ? week.PlannedShift(shift.Index) : null;
        var day = one.Day ?? shift?.Day;
        return new(
            one.Level, one.Rule.Definition.Name, one.Sentence, one.Points,
            one.Person is { } person ? week.EmployeeId(person) : null,
            planned?.Id,
            one.Position is { Role: >= 0 } position ? week.RoleIds[position.Role] : null,
            day is { } number ? week.Problem.Calendar.Date(number) : null);
    }
}
