using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Solver.Model;

/// <summary>Finds what is wrong with one person of an input.</summary>
internal static class PersonCheck
{
    public const int MaxWage = 100_000;
    public const int MaxOvertimePercent = 1000;

    /// <summary>Far above the 1 to 5 that people choose.</summary>
    public const int MaxPreferenceWeight = 10_000;

    public static IEnumerable<Fault> Faults(ProblemInput input, PersonInput person, string field) =>
        Contract(person, field)
            .Concat(Ranges(person, person.TimeOff, $"{field}.timeOff", "time off"))
            .Concat(Ranges(person, person.Unavailable, $"{field}.unavailable", "unavailable time"))
            .Concat(Parts(input, person, field))
            .Concat(person.Preferences.SelectMany((preference, i) => Preference(input, person, preference, $"{field}.preferences[{i}]")))
            .Concat(person.History.SelectMany((past, i) => Past(input, person, past, $"{field}.history[{i}]")))
            .Concat(FullDays(person, field));

    private static IEnumerable<Fault> Contract(PersonInput person, string field)
    {
        if (person.TargetMinutes < 0) yield return new($"{field}.targetMinutes", $"{person.Name}'s target minutes are below zero.");
        if (person.MinMinutes < 0) yield return new($"{field}.minMinutes", $"{person.Name}'s minimum minutes are below zero.");
        if (person.MaxMinutes < 0) yield return new($"{field}.maxMinutes", $"{person.Name}'s maximum minutes are below zero.");
        if (person.TargetMinutes > Domain.People.Contract.MinutesOfAWeek) yield return new($"{field}.targetMinutes", $"{person.Name}'s target is more than a week has.");
        if (person.MinMinutes > Domain.People.Contract.MinutesOfAWeek) yield return new($"{field}.minMinutes", $"{person.Name}'s minimum is more than a week has.");
        if (person.MaxMinutes > 0 && person.MinMinutes > person.MaxMinutes)
            yield return new($"{field}.minMinutes", $"{person.Name}'s minimum minutes are above the maximum.");
        if (person.WagePerHour is < 0 or > MaxWage) yield return new($"{field}.wagePerHour", $"{person.Name}'s wage is not between 0 and {MaxWage} an hour.");
        if (person.OvertimePercent is < 100 or > MaxOvertimePercent)
            yield return new($"{field}.overtimePercent", $"{person.Name}'s overtime costs 100 to {MaxOvertimePercent} percent of the wage, not {person.OvertimePercent}.");
        if (person.EmployedTo < person.EmployedFrom)
            yield return new($"{field}.employedTo", $"{person.Name}'s employment ends before it begins.");
    }

    private static IEnumerable<Fault> Parts(ProblemInput input, PersonInput person, string field)
    {
        if (person.Roles.Any(held => held.Role < 0 || held.Role >= input.Roles.Count))
            yield return new($"{field}.roles", $"{person.Name} holds an unknown job role.");
        if (person.Roles.Any(held => held.To < held.From))
            yield return new($"{field}.roles", $"{person.Name} loses a job role before getting it.");
        if (person.Qualifications.Any(held => held.Qualification < 0 || held.Qualification >= input.Qualifications.Count))
            yield return new($"{field}.qualifications", $"{person.Name} has an unknown qualification.");
        if (person.Qualifications.Any(held => held.To < held.From))
            yield return new($"{field}.qualifications", $"{person.Name} loses a qualification before getting it.");
        if (person.ExcludedKinds.Any(kind => kind < 0 || kind >= input.Kinds.Count))
            yield return new($"{field}.excludedKinds", $"{person.Name} is excluded from an unknown shift kind.");
    }

    private static IEnumerable<Fault> Ranges(PersonInput person, IReadOnlyList<MinuteRange> ranges, string field, string what)
    {
        for (var i = 0; i < ranges.Count; i++)
            if (ranges[i].End <= ranges[i].Start) yield return new($"{field}[{i}]", $"A {what} of {person.Name} ends before it starts.");
    }

    private static IEnumerable<Fault> Preference(ProblemInput input, PersonInput person, Preference preference, string field)
    {
        if (preference.Day < 0 || preference.Day >= input.Days)
            yield return new($"{field}.day", $"A preference of {person.Name} is about a day outside the period.");
        if (preference.Weight is < 1 or > MaxPreferenceWeight)
            yield return new($"{field}.weight", $"A preference of {person.Name} weighs 1 to {MaxPreferenceWeight}, not {preference.Weight}.");
        if (preference.FromMinute is null != preference.ToMinute is null)
            yield return new($"{field}.toMinute", $"A preference of {person.Name} gives only one end of a time of day.");
        if (preference.FromMinute is < 0 or > 1440 || preference.ToMinute is < 0 or > 1440)
            yield return new($"{field}.fromMinute", $"A preference of {person.Name} is outside the day.");
    }

    private static IEnumerable<Fault> Past(ProblemInput input, PersonInput person, PastShiftInput past, string field)
    {
        if (past.Day >= 0 || past.Day < -input.KnownDaysBefore)
            yield return new($"{field}.day", $"An earlier shift of {person.Name} is not in the {input.KnownDaysBefore} known days before.");
        if (!InputCheck.StartsOn(past.Day, past.Start)) yield return new($"{field}.start", $"An earlier shift of {person.Name} does not start on day {past.Day}.");
        if ((long)past.End - past.Start > InputCheck.LongestShift) yield return new($"{field}.end", $"An earlier shift of {person.Name} is longer than two days.");
        if (past.End <= past.Start) yield return new($"{field}.end", $"An earlier shift of {person.Name} ends before it starts.");
        if (past.Kind < 0 || past.Kind >= input.Kinds.Count) yield return new($"{field}.kind", $"An earlier shift of {person.Name} has an unknown kind.");
    }

    private static IEnumerable<Fault> FullDays(PersonInput person, string field) =>
        from past in person.History
        group past by past.Day into day
        where day.Count() > DayWork.Capacity
        select new Fault($"{field}.history", $"{person.Name} has {day.Count()} shifts on one earlier day; {DayWork.Capacity} can be held.");
}
