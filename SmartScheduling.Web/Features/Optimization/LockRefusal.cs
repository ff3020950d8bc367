using SmartScheduling.Domain;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>A week is refused for a locked assignment that contradicts another one or a fixed fact, and for nothing else.</summary>
public sealed record LockRefusal(string Sentence) : Refusal(Sentence);
