using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Web.Schedules;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Components;

/// <summary>What a component is told of a proposal: nothing was changed since, nothing is broken and all is filled.</summary>
internal static class GivenReview
{
    public static readonly RunWeek Week = new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Kitchen", SketchedBoard.Monday, 7, ScheduleState.Draft, 1);

    private static readonly RosterFigures Figures = new(new(0, 0, 30), 4, 4, null, null, 1920, 640, null);

    public static readonly Review Fresh = new()
    {
        SolutionId = Guid.CreateVersion7(),
        SeenVersion = 1,
        WeekChanged = false,
        Changes = [],
        AppliedAt = null,
        ClaimedScore = Figures.Score,
        Gone = 0,
        Now = Figures,
        Proposed = Figures,
        Difference = new([], []),
        Violations = [],
        Open = [],
        Fairness = [],
        Contradictions = [],
        Keep = new(0, 0, 4, 0),
        Overwrite = new(0, 0, 4, 0),
        ScoreChanged = false,
        Extent = null,
    };

    public static RosterFigures With(Score score) => Figures with { Score = score };
}
