using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search;
using SmartScheduling.Tests.Solver.Kernel;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>Climbs and what leads from one to the next: the best is never lost, and costs are the real ones again afterwards.</summary>
public sealed class NeighbourhoodWalkTests : IDisposable
{
    private readonly Problem _problem = Problem.Create(Clinic.Input(days: 14)).Required;
    private readonly RosterProgram _program = new();
    private readonly ColumnPerson[] _people;
    private readonly Lagrangian _lagrangian;
    private readonly Incumbent _incumbent;
    private readonly Neighbourhoods _neighbourhoods;
    private readonly double _start;
    private Prng _random = new(5);

    public NeighbourhoodWalkTests()
    {
        var rows = CoupledRows.Of(_problem, Levels.For(_problem));
        _people = ColumnPeople.Of(_problem, rows);
        _lagrangian = new(rows, _people, _program);
        _lagrangian.Evaluate([.. _lagrangian.Best]);
        _incumbent = new(_lagrangian);
        var rosters = new FeasibleRosters(_lagrangian, _program);
        int[][] picks = [.. _people.Select(_ => new int[_problem.Calendar.Days])];
        new BestResponse(_lagrangian, rosters, _incumbent).Build(picks, ref _random, () => false);
        _incumbent.Take(picks);
        _start = _incumbent.Cost;
        _neighbourhoods = new(_lagrangian, rosters, new RosterPool(_people.Length), _incumbent, () => { }, () => false, TimeProvider.System, daysOnly: true, null);
    }

    public void Dispose() => _program.Dispose();

    [Fact]
    public void With_tolls_it_comes_back_to_the_best_at_real_costs()
    {
        var prices = new Random(5);
        var walk = Walk(new Tolls(_people, [.. _people.Select(person => RandomTolls.Of(person.Model, prices))], 0));
        var tolled = 0;
        for (var step = 0; step < 30 || !walk.IsTolled; step++)
        {
            Step(walk);
            if (_people.Any(person => person.Tolls is not null)) tolled++;
        }

        Assert.True(tolled > 0);
        EndsAtTheBest(walk);
        Assert.All(_people, person => Assert.Null(person.Tolls));
    }

    [Fact]
    public void From_climb_to_climb_it_stays_near_the_best_and_now_and_then_noise_leads_farther()
    {
        var quiet = _people.Select(person => person.OwnPrices.ToArray()).ToArray();
        var walk = Walk(new Tolls(_people, [], 0));
        var (wandered, dearer, climbs) = (0, 0, 0);
        while (!walk.IsNoisy || climbs < 2 || dearer == 0)
        {
            var wasWandering = walk.IsWandering;
            Step(walk);
            if (wasWandering && !walk.IsWandering) climbs++;
            if (!walk.IsWandering) continue;
            wandered++;
            Assert.True(_incumbent.Cost <= walk.Limit, $"{_incumbent.Cost} is farther from {walk.BestCost} than {walk.Limit}.");
            if (_incumbent.Cost > walk.BestCost) dearer++;
        }

        Assert.True(wandered > climbs);
        EndsAtTheBest(walk);
        Assert.Equal(quiet, _people.Select(person => person.OwnPrices.ToArray()));
    }

    private NeighbourhoodWalk Walk(Tolls tolls)
    {
        Assert.True(double.IsFinite(_start));
        return new(_lagrangian, _incumbent, _neighbourhoods, tolls);
    }

    private void Step(NeighbourhoodWalk walk)
    {
        var before = walk.BestCost;
        walk.Step(ref _random);
        Assert.True(walk.BestCost <= before);
    }

    private void EndsAtTheBest(NeighbourhoodWalk walk)
    {
        Assert.True(walk.BestCost < _start);
        walk.End();
        Assert.Equal((walk.BestCost, walk.BestCost), (_incumbent.Cost, _incumbent.CostOf(_incumbent.Picks)));
    }
}
