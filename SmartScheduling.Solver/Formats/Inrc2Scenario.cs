namespace SmartScheduling.Solver.Formats;

/// <summary>What is the same in every instance of a set: skills, shift types, contracts and nurses. Others are told by place.</summary>
internal sealed record Inrc2Scenario(
    string Name, int Weeks, IReadOnlyList<string> Skills, IReadOnlyList<Inrc2Scenario.ShiftType> Types, IReadOnlyList<Inrc2Scenario.Contract> Contracts, IReadOnlyList<Inrc2Scenario.Nurse> Nurses)
{
    /// <param name="Run">How many of them in a row.</param>
    /// <param name="MayNotFollow">Types that may not follow it on the next day.</param>
    internal sealed record ShiftType(string Name, (int Least, int Most) Run, IReadOnlyList<int> MayNotFollow);

    /// <param name="Total">Assignments over the horizon.</param>
    internal sealed record Contract(string Name, (int Least, int Most) Total, (int Least, int Most) Working, (int Least, int Most) Free, int MostWeekends, bool AsksForCompleteWeekends);

    internal sealed record Nurse(string Name, int Contract, IReadOnlyList<int> Skills);

    public IReadOnlyList<string> TypeNames { get; } = [.. Types.Select(type => type.Name)];

    public IReadOnlyList<string> NurseNames { get; } = [.. Nurses.Select(nurse => nurse.Name)];

    public static Inrc2Scenario Read(Inrc2Text text)
    {
        var name = text.After("SCENARIO");
        var weeks = text.Number(text.After("WEEKS"));
        var skills = text.Part("SKILLS", () => text.Line()[0]);
        var types = text.Part("SHIFT_TYPES", () => text.Line(2) is var line ? new ShiftType(line[0], text.Range(line[1]), []) : null!);
        string[] typeNames = [.. types.Select(type => type.Name)];
        text.After("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS");
        var forbidden = new int[types.Count][];
        foreach (var line in types.Select(_ => text.Line(2)))
        {
            ref var own = ref forbidden[text.Place(typeNames, line[0], "shift type")];
            if (own is not null) throw text.Fault($"the successions of {line[0]} are there twice.");
            own = [.. line.Skip(2).Take(text.Number(line[1])).Select(word => text.Place(typeNames, word, "shift type"))];
        }

        var contracts = text.Part("CONTRACTS", () => ContractFrom(text));
        string[] contractNames = [.. contracts.Select(contract => contract.Name)];
        var nurses = text.Part("NURSES", () => NurseFrom(text, contractNames, skills));
        if (nurses.Count == 0) throw text.Fault("there are no nurses.");
        return new(name, weeks, skills, [.. types.Select((type, place) => type with { MayNotFollow = forbidden[place] })], contracts, nurses);
    }

    private static Contract ContractFrom(Inrc2Text text)
    {
        var line = text.Line(6);
        return new(line[0], text.Range(line[1]), text.Range(line[2]), text.Range(line[3]), text.Number(line[4]), text.Number(line[5]) != 0);
    }

    private static Nurse NurseFrom(Inrc2Text text, string[] contracts, IReadOnlyList<string> skills)
    {
        var line = text.Line(3);
        return new(line[0], text.Place(contracts, line[1], "contract"), [.. line.Skip(3).Select(word => text.Place(skills, word, "skill"))]);
    }
}
