using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Kernel;

/// <summary>Everybody's model, made one after the other.</summary>
internal static class PersonModels
{
    /// <param name="hardPoints">Points of one hard unit for whom hard rules cannot all be kept.</param>
    /// <param name="isOver">Asked before each person.</param>
    /// <returns>Null when it was over before everybody's was made.</returns>
    public static PersonModel[]? Of(Problem problem, double hardPoints, Func<bool> isOver)
    {
        var positionsOfDay = problem.Positions.ToLookup(position => position.Shift.Day);
        Position[][] byDay = [.. Enumerable.Range(0, problem.Calendar.Days).Select(day => positionsOfDay[day].ToArray())];
        var models = new PersonModel[problem.People.Count];
        for (var person = 0; person < models.Length; person++)
        {
            if (isOver()) return null;
            models[person] = PersonModel.Of(problem, person, byDay, hardPoints);
        }

        return models;
    }
}
