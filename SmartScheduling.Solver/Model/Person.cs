namespace SmartScheduling.Solver.Model;

/// <summary>Someone who can be assigned.</summary>
public sealed class Person
{
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<RoleHeld> Roles { get; init; }

    /// <summary>First and last day of employment; beyond the period where it does not begin or end in it.</summary>
    public required int EmployedFrom { get; init; }

    public required int EmployedTo { get; init; }

    public required KindSet ExcludedKinds { get; init; }

    /// <summary>The contract, in minutes a week; zero where the contract says nothing.</summary>
    public required int TargetMinutes { get; init; }

    public required int MinMinutes { get; init; }

    public required int MaxMinutes { get; init; }

    public required IReadOnlyList<QualificationHeld> Qualifications { get; init; }

    /// <summary>The wage of an hour in hundredths of a unit of money; zero where it is not known.</summary>
    public required int WagePerHour { get; init; }

    /// <summary>What an hour above the target costs in percent of the wage; null where the rule says it.</summary>
    public required int? OvertimePercent { get; init; }

    /// <summary>Sorted and disjoint.</summary>
    public required MinuteRange[] TimeOff { get; init; }

    /// <summary>Sorted and disjoint.</summary>
    public required MinuteRange[] Unavailable { get; init; }

    public required IReadOnlyList<Preference> Preferences { get; init; }

    /// <summary>What was worked on the known days before the period, in order; one entry a day.</summary>
    public required DayWork[] History { get; init; }

    public bool Holds(int role, int day)
    {
        foreach (var held in Roles)
            if (held.Role == role && !(day < held.From) && !(day > held.To)) return true;
        return false;
    }

    public bool IsQualified(int qualification, int day)
    {
        foreach (var held in Qualifications)
            if (held.Qualification == qualification && !(day < held.From) && !(day > held.To)) return true;
        return false;
    }

    public bool IsEmployed(int day) => EmployedFrom <= day && day <= EmployedTo;

    /// <summary>Whether the person holds the role on that day, is employed then and may work that kind.</summary>
    public bool MayWork(Position position)
    {
        var shift = position.Shift;
        return IsEmployed(shift.Day) && Holds(position.Role, shift.Day) && !ExcludedKinds.Includes(shift.Kind);
    }
}

/// <summary>A job role that a person holds from one day to another, both included; null where it goes beyond the period.</summary>
public sealed record RoleHeld(int Role, int? From = null, int? To = null);

/// <summary>A qualification that a person has from one day to another, both included; null where it goes beyond the period.</summary>
public sealed record QualificationHeld(int Qualification, int? From = null, int? To = null);
