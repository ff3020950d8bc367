using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Everything that is said about a shift of its own: a one-off, or one that was changed for its day.</summary>
public sealed record ShiftTerms(
    DateOnly Date, string Name, TimeOnly StartTime, TimeOnly EndTime, ShiftKind Kind, int Colour, int Priority, IReadOnlyList<RoleCount> Requirements)
{
    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults(Schedule schedule)
    {
        if (!schedule.Contains(Date))
            yield return new("This day lies outside the period.", nameof(Date));
        if (string.IsNullOrWhiteSpace(Name))
            yield return new("Give the shift a name.", nameof(Name));
        else if (Name.Trim().Length > ShiftTemplate.NameLength)
            yield return new($"Please stay below {ShiftTemplate.NameLength} characters.", nameof(Name));
        if (!Enum.IsDefined(Kind))
            yield return new("Choose which part of the day it is.", nameof(Kind));
        if (Colour is < 0 or > 11)
            yield return new("Choose one of the colours.", nameof(Colour));
        if (Priority is < 1 or > ShiftTemplate.HighestPriority)
            yield return new($"The priority lies between 1 and {ShiftTemplate.HighestPriority}.", nameof(Priority));
        if (Requirements.Count == 0)
            yield return new("Say how many people of which job role the shift needs.", nameof(Requirements));
        else if (Requirements.Any(required => required.Count is < 1 or > RoleRequirement.MaxCount))
            yield return new($"A shift needs between 1 and {RoleRequirement.MaxCount} people of a job role.", nameof(Requirements));
        else if (Requirements.DistinctBy(required => required.JobRoleId).Count() < Requirements.Count)
            yield return new("Name each job role only once.", nameof(Requirements));
    }

    internal static ShiftTerms Of(PlannedShift shift) => new(
        shift.Date, shift.Name, shift.StartTime, shift.EndTime, shift.Kind, shift.Colour, shift.Priority,
        [.. shift.Requirements.Select(required => new RoleCount(required.JobRoleId, required.Count))]);
}
