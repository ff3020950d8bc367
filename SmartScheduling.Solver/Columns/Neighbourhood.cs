namespace SmartScheduling.Solver.Columns;

/// <summary>A part of a roster that is made anew while the rest stays as it is.</summary>
/// <param name="People">Places of the people among those of the columns.</param>
/// <param name="First">The first day.</param>
/// <param name="End">The day after the last.</param>
/// <param name="IsFree">By place in <paramref name="People"/> and day what is made anew; null where it is all between first and end.</param>
internal sealed record Neighbourhood(int[] People, int First, int End, bool[][]? IsFree = null);
