using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Model;

/// <summary>Finds everything in an input that no problem can be made of. Each fault names its field and says why.</summary>
internal sealed class InputCheck
{
    public const int MaxDays = 366;
    public const int MaxKnownDaysBefore = 366;
    public const int MaxPeople = 5000;
    public const int LongestShift = 2880;

    /// <summary>The places of all shifts together, so that points can be added up.</summary>
    public const int MaxPlaces = 1_000_000;

    /// <summary>So far from the first and the last year of the calendar that what lies before and after a period has a date.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>By how many minutes clock changes can move a midnight.</summary>
    private const int ClockChanges = 180;

    private readonly ProblemInput input;
    private readonly List<Fault> faults = [];

    private InputCheck(ProblemInput input) => this.input = input;

    public static IReadOnlyList<Fault> Faults(ProblemInput input)
    {
        var check = new InputCheck(input);
        check.Period();
        for (var i = 0; i < input.Shifts.Count; i++) check.Shift(input.Shifts[i], $"shifts[{i}]");
        for (var i = 0; i < input.People.Count; i++) check.faults.AddRange(PersonCheck.Faults(input, input.People[i], $"people[{i}]"));
        check.faults.AddRange(TeamCheck.Faults(input));
        for (var i = 0; i < input.Rules.Count; i++) check.Rule(input.Rules[i], $"rules[{i}]");
        // A lock can only be judged when what it points at is sound.
        if (check.faults.Count == 0) check.faults.AddRange(LockCheck.Faults(input));
        return check.faults;
    }

    /// <summary>Whether a minute lies on a day, give or take the clock changes between it and the first day.</summary>
    public static bool StartsOn(int day, int minute) =>
        minute >= day * 1440L - ClockChanges && minute < (day + 1) * 1440L + ClockChanges;

    private void Period()
    {
        Require(input.Days is >= 1 and <= MaxDays, "days", $"A period has 1 to {MaxDays} days, not {input.Days}.");
        Require(input.KnownDaysBefore is >= 0 and <= MaxKnownDaysBefore, "knownDaysBefore",
            $"The known days before are 0 to {MaxKnownDaysBefore}, not {input.KnownDaysBefore}.");
        Require(input.FirstDay.Year is >= FirstYear and <= LastYear, "firstDay", $"A period begins in the years {FirstYear} to {LastYear}, not on {input.FirstDay:yyyy-MM-dd}.");
        Require(Enum.IsDefined(input.FirstWeekday), "firstWeekday", $"There is no weekday {(int)input.FirstWeekday}.");
        Require(input.Kinds.Count is >= 1 and <= KindSet.Capacity, "kinds", $"There are 1 to {KindSet.Capacity} shift kinds, not {input.Kinds.Count}.");
        Require(input.Kinds.Distinct(StringComparer.OrdinalIgnoreCase).Count() == input.Kinds.Count, "kinds", "Two shift kinds have the same name.");
        Require(input.People.Count <= MaxPeople, "people", $"At most {MaxPeople} people can be planned together, not {input.People.Count}.");
        var places = input.Shifts.Sum(shift => shift.Positions.Sum(position => (long)position.Count));
        Require(places <= MaxPlaces, "shifts", $"All shifts together ask for at most {MaxPlaces} people, not {places}.");
        foreach (var (date, minutes) in input.DayLengths)
            Require(minutes is >= 1200 and <= 1680, "dayLengths", $"{date:yyyy-MM-dd} cannot have {minutes} minutes.");
    }

    private void Shift(ShiftInput shift, string field)
    {
        Require(shift.Day >= 0 && shift.Day < input.Days, $"{field}.day", $"{shift.Name} starts on day {shift.Day}, outside the period.");
        Require(StartsOn(shift.Day, shift.Start), $"{field}.start", $"{shift.Name} does not start on day {shift.Day}.");
        Require(shift.End > shift.Start, $"{field}.end", $"{shift.Name} ends before it starts.");
        Require((long)shift.End - shift.Start <= LongestShift, $"{field}.end", $"{shift.Name} is longer than two days.");
        Require(shift.Kind >= 0 && shift.Kind < input.Kinds.Count, $"{field}.kind", $"{shift.Name} has an unknown kind.");
        Require(shift.Priority is >= 1 and <= 10, $"{field}.priority", $"The priority of {shift.Name} is 1 to 10, not {shift.Priority}.");
        for (var i = 0; i < shift.Positions.Count; i++)
        {
            var position = shift.Positions[i];
            var place = $"{field}.positions[{i}]";
            Require(position.Role >= 0 && position.Role < input.Roles.Count, $"{place}.role", $"{shift.Name} asks for an unknown job role.");
            Require(position.Count >= 0, $"{place}.count", $"{shift.Name} asks for {position.Count} people; a count cannot be below zero.");
            Require(position.Minimum >= 0 && position.Minimum <= Math.Max(0, position.Count), $"{place}.minimum",
                $"{shift.Name} needs at least {position.Minimum} people; that is 0 to the {position.Count} it asks for.");
            Require(position.ShortWeight is null or >= 0 and <= RuleDefinition.MaxWeight && position.OverWeight is >= 0 and <= RuleDefinition.MaxWeight, place,
                $"{shift.Name} has a weight that is not between 0 and {RuleDefinition.MaxWeight}.");
        }

        Require(shift.Positions.DistinctBy(position => position.Role).Count() == shift.Positions.Count, $"{field}.positions",
            $"{shift.Name} names the same job role twice.");
    }

    private void Rule(RuleInput rule, string field)
    {
        if (!RuleCatalogue.Knows(rule.Key))
        {
            faults.Add(new($"{field}.key", $"There is no rule {rule.Key}."));
            return;
        }

        var definition = RuleCatalogue.Of(rule.Key);
        Require(rule.Level == RuleLevel.Off || definition.Levels.Contains(rule.Level), $"{field}.level",
            $"{definition.Name} cannot be {rule.Level.ToString().ToLowerInvariant()}.");
        Require(rule.Weight is null or >= 0 and <= RuleDefinition.MaxWeight, $"{field}.weight",
            $"A weight is 0 to {RuleDefinition.MaxWeight}, not {rule.Weight}.");
        Require(rule.People is null || rule.People.All(person => person >= 0 && person < input.People.Count), $"{field}.people",
            $"{definition.Name} is meant for someone who is not there.");
    }

    private void Require(bool holds, string field, string sentence)
    {
        if (!holds) faults.Add(new(field, sentence));
    }
}
