using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Kernel;

/// <summary>Everybody's model, each made when it is first asked for and once for all engines that work side by side.</summary>
internal sealed class PersonModels
{
    /// <summary>Points of one hard unit for whom hard rules cannot all be kept.</summary>
    public const double HardPoints = 1e9;

    private readonly Lazy<PersonModel>[] models;
    private readonly bool hasShares;

    /// <param name="presumed">Fair shares that hang on what all have together are taken to be what they are with this roster; null leaves them out.</param>
    public PersonModels(Problem problem, Roster? presumed = null)
    {
        Presume = presumed is not null;
        PresumedShare[] shares = presumed is null ? [] : PresumedShare.Of(problem, presumed);
        var positionsOfDay = problem.Positions.ToLookup(position => position.Shift.Day);
        Position[][] byDay = [.. Enumerable.Range(0, problem.Calendar.Days).Select(day => positionsOfDay[day].ToArray())];
        AutomatonCache known = new();
        hasShares = problem.RuleBook.FairWhenFilled.Count > 0;
        models = [.. Enumerable.Range(0, problem.People.Count).Select(person => new Lazy<PersonModel>(() => PersonModel.Of(problem, person, byDay, shares, HardPoints, known)))];
    }

    /// <summary>Whether what they say of a roster may be less or more than it costs.</summary>
    public bool Presume { get; }

    public PersonModel this[int person] => models[person].Value;

    /// <summary>Whether all are made and everybody's knows the fair shares that single people can know, of which there are some.</summary>
    public bool KnowShares => hasShares && models.All(model => model is { IsValueCreated: true, Value.LacksShares: false });

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
