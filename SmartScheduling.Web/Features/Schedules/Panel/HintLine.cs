using SmartScheduling.Web.Features.Schedules.Advice;

namespace SmartScheduling.Web.Features.Schedules.Panel;

/// <summary>
/// One possibility in words; the effect is what the points of the week change by, the shares the same by rule in one line, the
/// way in the one change that would allow it.
/// </summary>
public sealed record HintLine(
    object Key, string Name, string Detail, Permitted Permitted, IReadOnlyList<string> Reasons, string Effect, string Shares = "", string? WayIn = null)
{
    private const int SharesTold = 3;

    public static string EffectOf(SiteFormat format, long points) => points == 0 ? "no points" : $"{format.Signed(points)} {(Math.Abs(points) == 1 ? "point" : "points")}";

    public static string SharesOf(SiteFormat format, IReadOnlyList<PointsOfRule> shares) =>
        string.Join(" · ", [.. shares.Take(SharesTold).Select(share => $"{share.Rule} {format.Signed(share.Points)}"), .. shares.Count > SharesTold ? ["…"] : Array.Empty<string>()]);
}
