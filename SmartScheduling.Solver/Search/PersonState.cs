using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// One person's days and what the rules with a memory say about them. Where the person's model knows all of these rules,
/// a change is followed through the automaton as far as it reaches; else the machines are folded over all days.
/// </summary>
internal sealed class PersonState
{
    private readonly PersonMachine[] machines;
    private readonly int[] picks;
    private readonly int[] scratch;
    private readonly bool isKnown;
    private int firstChanged = int.MaxValue;
    private int lastChanged = -1;
    private Score committed;

    public PersonState(PersonModel model, PersonMachine[] machines, ReadOnlySpan<DayWork> days)
    {
        Model = model;
        Track = new Track(model);
        this.machines = machines;
        picks = new int[days.Length];
        scratch = new int[model.Dimensions.Count];
        isKnown = !model.IsRelaxed && model.LeftOut.Count == 0;
        for (var day = 0; day < days.Length; day++) picks[day] = model.Options.IndexOf(days[day]);
        Track.Follow(picks);
        Score = committed = Fold(days);
    }

    public PersonModel Model { get; }

    /// <summary>The days as they were committed last.</summary>
    public Track Track { get; }

    public Score Score { get; private set; }

    /// <summary>Whether the days break a hard rule that can be kept, as they were committed last.</summary>
    public bool IsBroken => !Track.IsValid || (committed.Hard > 0 && !Model.IsRelaxed);

    /// <summary>The place of what is worked among the day's options; -1 when it is none.</summary>
    public int Pick(int day) => picks[day];

    public void Set(int day, int pick)
    {
        picks[day] = pick;
        firstChanged = Math.Min(firstChanged, day);
        lastChanged = Math.Max(lastChanged, day);
    }

    /// <summary>Brings the score up to date.</summary>
    public void Refold(ReadOnlySpan<DayWork> days)
    {
        if (lastChanged < 0) return;
        if (isKnown && Track.IsValid && committed.Hard == 0)
        {
            var difference = Track.Difference(firstChanged, lastChanged + 1, picks, scratch);
            if (!double.IsPositiveInfinity(difference))
            {
                Score = committed with { Soft = committed.Soft + (long)difference };
                return;
            }
        }

        Score = Fold(days);
    }

    /// <summary>The days are settled; <see cref="Refold"/> was called.</summary>
    public void Commit()
    {
        if (lastChanged < 0) return;
        Track.Follow(picks, firstChanged, lastChanged);
        committed = Score;
        (firstChanged, lastChanged) = (int.MaxValue, -1);
    }

    /// <summary>The days are as they were committed last.</summary>
    public void Undo()
    {
        Score = committed;
        (firstChanged, lastChanged) = (int.MaxValue, -1);
    }

    private Score Fold(ReadOnlySpan<DayWork> days)
    {
        var score = Score.Zero;
        foreach (var machine in machines)
        {
            var amount = machine.Fold(machine.Begin, days);
            if (amount != 0) score += machine.Rule.Cost(amount);
        }

        return score;
    }
}
