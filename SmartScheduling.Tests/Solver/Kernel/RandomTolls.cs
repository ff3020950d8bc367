using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Tests.Solver.Kernel;

/// <summary>What units of some sums cost beside what they are judged by: whole points, the same on all days of a window.</summary>
internal static class RandomTolls
{
    public static double[]?[] Of(PersonModel model, Random random)
    {
        var tolls = new double[]?[model.Dimensions.Count];
        for (var i = 0; i < tolls.Length; i++)
        {
            if (random.Next(3) == 0) continue;
            var ofDay = tolls[i] = new double[model.Options.Days];
            for (var day = 0; day < ofDay.Length; day++)
                ofDay[day] = model.Dimensions[i].WindowStart(day) is var start && start < day ? ofDay[start] : random.Next(-50, 50);
        }

        return tolls;
    }

    /// <summary>What a track's sums cost at them.</summary>
    public static double CostOf(PersonModel model, Track track, double[]?[]? tolls)
    {
        var cost = 0.0;
        for (var i = 0; i < tolls?.Length; i++)
            for (var day = 0; day < model.Options.Days && tolls[i] is not null; day++) cost += tolls[i]![day] * track.Units(i, day, day + 1);
        return cost;
    }
}
