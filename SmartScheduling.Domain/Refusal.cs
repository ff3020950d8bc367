namespace SmartScheduling.Domain;

/// <summary>Why something was not done, as a sentence for the person who asked.</summary>
/// <param name="Sentence">What happened and what to do, ending in a full stop.</param>
/// <param name="Field">Name of the form property the sentence belongs to; null when it concerns the whole.</param>
public record Refusal(string Sentence, string? Field = null);
