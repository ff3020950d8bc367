using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Domain.Runs;

/// <summary>What an optimization is for.</summary>
public enum RunPurpose
{
    /// <summary>Staffs a draft as well as it can.</summary>
    Plan = 0,

    /// <summary>Fills what became open in a published week, and changes as few of its assignments as it can.</summary>
    Repair = 1,
}

public static class RunPurposes
{
    /// <summary>Null when a run for this purpose may be asked for and applied in a period in <paramref name="state"/>.</summary>
    public static Refusal? WhyNotIn(this RunPurpose purpose, ScheduleState state) => purpose switch
    {
        RunPurpose.Repair when state == ScheduleState.Draft => new("This week is a draft, so employees do not see it: optimize it instead of repairing it."),
        RunPurpose.Repair => null,
        _ => Schedule.WhyNotEditable(state),
    };
}
