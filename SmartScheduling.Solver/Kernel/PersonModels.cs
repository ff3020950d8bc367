using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Kernel;

/// <summary>Everybody's model, each made when it is first asked for and once for all engines that work side by side.</summary>
internal sealed class PersonModels
{
    /// <summary>Points of one hard unit for whom hard rules cannot all be kept.</summary>
    public const double HardPoints = 1e9;

    private readonly Lazy<PersonModel>[] models;

    public PersonModels(Problem problem)
    {
        var positionsOfDay = problem.Positions.ToLookup(position => position.Shift.Day);
        Position[][] byDay = [.. Enumerable.Range(0, problem.Calendar.Days).Select(day => positionsOfDay[day].ToArray())];
        AutomatonCache known = new();
        models = [.. Enumerable.Range(0, problem.People.Count).Select(person => new Lazy<PersonModel>(() => PersonModel.Of(problem, person, byDay, HardPoints, known)))];
    }

    public PersonModel this[int person] => models[person].Value;

    /// <summary>All of them.</summary>
    /// <param name="isOver">Asked before each person.</param>
    /// <param name="fromEnd">Who goes the other way shares the work with who makes them in order at the same time.</param>
    /// <returns>Null when it was over before everybody's was made.</returns>
    public PersonModel[]? All(Func<bool> isOver, bool fromEnd = false)
    {
        for (var i = 0; i < models.Length; i++)
        {
            if (isOver()) return null;
            _ = this[fromEnd ? models.Length - 1 - i : i];
        }

        return [.. models.Select(model => model.Value)];
    }
}
