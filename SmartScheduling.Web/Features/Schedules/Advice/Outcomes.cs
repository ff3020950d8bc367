using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Advice;

internal static class Outcomes
{
    /// <summary>For a read that may itself be refused: the inner answer, or why there was none.</summary>
    public static Outcome<T> Flat<T>(this Outcome<Outcome<T>> outcome) => outcome.IsDone ? outcome.Value! : outcome.Failure();
}
