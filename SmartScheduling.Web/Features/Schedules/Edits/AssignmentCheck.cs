using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Advice;

namespace SmartScheduling.Web.Features.Schedules.Edits;

/// <summary>Asks the rules before a hand edit is saved, in the edit's own transaction.</summary>
internal static class AssignmentCheck
{
    public static async Task<Verdict> JudgeAsync(ReadScope scope, Guid scheduleId, IReadOnlyList<AssignmentChange> changes)
    {
        // Locks say something to the optimizer only; no rule is asked about them.
        if (changes.All(change => change.Act is AssignmentAct.Lock or AssignmentAct.Unlock))
            return Verdict.Refused();
        var hints = await WeekHints.ReadAsync(scope, scheduleId);
        return hints.IsDone ? hints.Value!.Judge(changes) : Verdict.Refused(hints.Refusals);
    }
}
