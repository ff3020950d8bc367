using System.Collections;

namespace SmartScheduling.Solver.Model;

/// <summary>The people that a rule is about, as a set of places in <see cref="Problem.People"/>.</summary>
public sealed class PersonSet : IEnumerable<int>
{
    private readonly bool[] members;

    private PersonSet(bool[] members) => this.members = members;

    public bool Contains(int person) => members[person];

    public static PersonSet Everyone(int people) => new([.. Enumerable.Repeat(true, people)]);

    public static PersonSet Of(int people, IEnumerable<int> chosen)
    {
        var members = new bool[people];
        foreach (var person in chosen) members[person] = true;
        return new(members);
    }

    /// <summary>1 for each who is in the set, 0 for the others, by person.</summary>
    public int[] Factors() => [.. members.Select(isMember => isMember ? 1 : 0)];

    public IEnumerator<int> GetEnumerator() =>
        Enumerable.Range(0, members.Length).Where(person => members[person]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
