namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>
/// Tells a node that there may be work in the queue. Only a nudge: the rows are the queue, and one that is lost is made up
/// for by the next look at it.
/// </summary>
public interface IRunNudge
{
    Task NudgeAsync(CancellationToken cancellation);
}
