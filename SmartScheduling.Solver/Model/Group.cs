namespace SmartScheduling.Solver.Model;

/// <summary>People that rules speak of together.</summary>
public sealed record Group(string Name, PersonSet Members);
