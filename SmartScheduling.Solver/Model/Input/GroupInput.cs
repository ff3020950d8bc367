namespace SmartScheduling.Solver.Model.Input;

/// <summary>People that rules speak of together, by a name that is theirs alone.</summary>
public sealed record GroupInput(string Name, IReadOnlyList<int> Members);

/// <summary>This person works this shift in this role.</summary>
public sealed record AssignmentInput(int Person, int Shift, int Role);
