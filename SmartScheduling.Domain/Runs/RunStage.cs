namespace SmartScheduling.Domain.Runs;

/// <summary>How far the work on a run is. An attempt only ever goes forward, and may pass a stage by that it does not need.</summary>
public enum RunStage
{
    /// <summary>Nobody works on it yet.</summary>
    Waiting = 0,

    /// <summary>The week, its people and its rules are read and checked.</summary>
    Reading = 1,

    /// <summary>For each person it is worked out which days they can work.</summary>
    Preparing = 2,

    /// <summary>A first complete roster is made.</summary>
    FirstRoster = 3,

    /// <summary>There is a roster, and it is made better.</summary>
    Improving = 4,

    /// <summary>It is known how far the roster can be from the best possible, and that is made less from both sides.</summary>
    ClosingGap = 5,

    /// <summary>The best roster is checked and stored.</summary>
    Saving = 6,
}
