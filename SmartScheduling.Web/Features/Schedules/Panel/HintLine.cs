using SmartScheduling.Web.Features.Schedules.Advice;

namespace SmartScheduling.Web.Features.Schedules.Panel;

/// <summary>One possibility in words.</summary>
public sealed record HintLine(object Key, string Name, string Detail, Permitted Permitted, IReadOnlyList<string> Reasons);
