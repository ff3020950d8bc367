namespace SmartScheduling.Solver.Kernel;

/// <summary>What one call of a <see cref="RosterProgram"/> is about: the days [First, End) of one person.</summary>
internal readonly record struct Section(PersonModel Model, Track Track, int First, int End)
{
    public int Length => End - First;

    /// <summary>Whether days stand behind the section.</summary>
    public bool IsOpen => End < Model.Options.Days;

    public bool IsWhole => First == 0 && End == Model.Options.Days;

    public Layer Layer(int day) => Model.Automaton.Layers[day];

    public int Nodes(int day) => day < Model.Options.Days ? Model.Automaton.Layers[day].Nodes : 1;

    /// <summary>Units that the fixed days before the section add to the window that a day lies in.</summary>
    public int UnitsBefore(int dimension, int day) =>
        Model.Dimensions[dimension].WindowStart(day) is var start && start < First ? Track.Units(dimension, start, First) : 0;
}
