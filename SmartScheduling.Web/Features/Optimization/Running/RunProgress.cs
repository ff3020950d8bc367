using SmartScheduling.Domain.Runs;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>How far an attempt is, in the columns of its run.</summary>
public sealed record RunProgress(
    long ScheduleVersion, RunStage Stage, long? Hard, long? Uncovered, long? Soft, int Filled, int Required, long? Bound, long Iterations, string Curve);
