using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Explain;

/// <summary>
/// Fills as many places of one day as can be filled when nothing counts but what each person may do on that day: a greatest flow
/// from people to positions, by augmenting paths (L. R. Ford, D. R. Fulkerson 1956). Positions that stay short, with those that
/// compete with them for people, are proven to be too many.
/// </summary>
internal sealed class DayFilling
{
    private readonly Position[] positions;
    private readonly List<int>[] able;
    private readonly int[] capacity;
    private readonly List<int>[] taken;
    private readonly List<int>[] filled;
    private readonly bool[] seen;

    public DayFilling(DayOptions[] people, Position[] positions, int day)
    {
        this.positions = positions;
        var place = positions.Select((position, index) => (position, index)).ToDictionary(one => one.position, one => one.index);
        able = [.. positions.Select(_ => new List<int>())];
        filled = [.. positions.Select(_ => new List<int>())];
        taken = [.. people.Select(_ => new List<int>())];
        capacity = new int[people.Length];
        seen = new bool[positions.Length];
        for (var person = 0; person < people.Length; person++)
        {
            HashSet<int> possible = [];
            foreach (ref readonly var option in people[person].Of(day))
            {
                capacity[person] = Math.Max(capacity[person], option.Count);
                if (option.First is not null) possible.Add(place[option.First]);
                if (option.Second is not null) possible.Add(place[option.Second]);
            }

            foreach (var position in possible) able[position].Add(person);
        }
    }

    /// <summary>Sets of positions that cannot all be filled, with how many of their places can be.</summary>
    public IEnumerable<(Position[] Positions, int Possible)> TooMany()
    {
        var isTold = new bool[positions.Length];
        for (var position = 0; position < positions.Length; position++)
        {
            while (filled[position].Count < positions[position].Required)
            {
                Array.Clear(seen);
                if (Fill(position)) continue;
                if (isTold[position]) break;
                int[] set = [.. Enumerable.Range(0, positions.Length).Where(one => seen[one])];
                foreach (var one in set) isTold[one] = true;
                yield return ([.. set.Select(one => positions[one])], set.Sum(one => filled[one].Count));
                break;
            }
        }
    }

    /// <summary>Finds one more person for a position, where need be by finding somebody else for what they have.</summary>
    private bool Fill(int position)
    {
        seen[position] = true;
        foreach (var person in able[position])
        {
            if (taken[person].Contains(position)) continue;
            if (taken[person].Count < capacity[person]) return Take(person, position);
            foreach (var held in taken[person].ToArray())
            {
                if (seen[held] || !Fill(held)) continue;
                taken[person].Remove(held);
                filled[held].Remove(person);
                return Take(person, position);
            }
        }

        return false;
    }

    private bool Take(int person, int position)
    {
        taken[person].Add(position);
        filled[position].Add(person);
        return true;
    }
}
