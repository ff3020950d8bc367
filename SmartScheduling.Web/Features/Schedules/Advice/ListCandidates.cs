using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Advice;

/// <summary>Who could take a position, or take it over from somebody: everybody who holds its job role, best first, with the rules' reasons.</summary>
public sealed class ListCandidates(Operations operations)
{
    /// <param name="scheduleId">The week.</param>
    /// <param name="shiftId">With the job role, the position.</param>
    /// <param name="roleId">The job role.</param>
    /// <param name="instead">Whom to replace on it; null to add somebody.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Outcome<IReadOnlyList<Candidate>>> ExecuteAsync(
        Guid scheduleId, Guid shiftId, Guid roleId, Guid? instead = null, CancellationToken cancellation = default) =>
        (await operations.ReadAsync(Permission.EditSchedules, async scope =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            var read = await WeekHints.ReadAsync(scope, scheduleId);
            return read.IsDone ? Candidates(read.Value!, shiftId, roleId, instead) : read.Failure();
        }, cancellation)).Flat();

    private static Outcome<IReadOnlyList<Candidate>> Candidates(WeekHints hints, Guid shiftId, Guid roleId, Guid? instead)
    {
        var week = hints.Week;
        if (week.FindPosition(shiftId, roleId) is not { } position)
            return Outcome.NotFound;
        var roster = week.Current.Copy();
        if (instead is { } leaving && !(week.Knows(leaving) && roster.TryUnassign(week.PersonIndex(leaving), position)))
            return Outcome.NotFound;
        var replacements = hints.Replacements(roster);
        var found =
            from one in replacements.Ranked(position)
            let person = week.Rows.People[one.Person]
            where person.Id != instead && !WorksOn(roster, one.Person, position.Shift)
            let minutes = MinutesOf(roster, one.Person)
            orderby one.IsAllowed descending, one.Hint.Difference, minutes - person.Contract.TargetMinutes
            let verdict = WeekHints.VerdictOn(one.Hint)
            select new Candidate(
                person.Id, person.Name, minutes, person.Contract.TargetMinutes, verdict.Permitted, verdict.Reasons, one.Hint.Difference.Soft,
                SharesOf(one.Hint), replacements.WaysInSentence(one, position));
        return Outcome.Done<IReadOnlyList<Candidate>>([.. found]);
    }

    private static List<PointsOfRule> SharesOf(Hint hint) =>
        [.. hint.Shares.Where(share => share.Difference.Soft != 0).GroupBy(share => share.Rule.Definition.Name, share => share.Difference.Soft)
            .Select(rule => new PointsOfRule(rule.Key, rule.Sum())).OrderByDescending(rule => Math.Abs(rule.Points))];

    private static bool WorksOn(Roster roster, int person, Shift shift) => shift.Positions.Any(position => roster.Has(person, position));

    private static int MinutesOf(Roster roster, int person)
    {
        var minutes = 0;
        foreach (ref readonly var day in roster.Of(person))
            minutes += day.Minutes;
        return minutes;
    }
}
