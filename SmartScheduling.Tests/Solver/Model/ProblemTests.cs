using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver.Model;

public sealed class ProblemTests
{
    private static readonly ShiftInput Shift = new() { Name = "Early", Day = 1, Start = 1800, End = 2280, Positions = [new(0, 1)] };
    private static readonly PersonInput Person = new() { Name = "Ana", Roles = [new(0)] };

    private static readonly ProblemInput Sound = new()
    {
        FirstDay = WeekSketch.Monday,
        Days = 7,
        KnownDaysBefore = 7,
        Roles = ["Waiter"],
        Shifts = [Shift],
        People = [Person],
        Qualifications = ["First aid"],
    };

    public static TheoryData<string, ProblemInput> Mistakes => new()
    {
        { "days", Sound with { Days = 0, Shifts = [] } },
        { "days", Sound with { Days = -1, Shifts = [] } },
        { "days", Sound with { Days = 367 } },
        { "firstDay", Sound with { FirstDay = DateOnly.MinValue } },
        { "firstDay", Sound with { FirstDay = DateOnly.MaxValue } },
        { "firstWeekday", Sound with { FirstWeekday = (DayOfWeek)7 } },
        { "knownDaysBefore", Sound with { KnownDaysBefore = -1 } },
        { "kinds", Sound with { Kinds = [], Shifts = [] } },
        { "kinds", Sound with { Kinds = ["Early", "early"] } },
        { "dayLengths", Sound with { DayLengths = new Dictionary<DateOnly, int> { [WeekSketch.Monday] = 0 } } },
        { "people", Sound with { People = [.. Enumerable.Repeat(Person, 10_000)] } },
        { "shifts", With(Shift with { Positions = [new(0, int.MaxValue)] }) },
        { "shifts", Sound with { Shifts = [.. Enumerable.Repeat(Shift with { Positions = [new(0, 500_001)] }, 2)] } },
        { "shifts[0].end", With(Shift with { End = 1700 }) },
        { "shifts[0].end", With(Shift with { End = Shift.Start }) },
        { "shifts[0].end", With(Shift with { End = int.MaxValue }) },
        { "shifts[0].day", With(Shift with { Day = 7, Start = 7 * 1440, End = 7 * 1440 + 60 }) },
        { "shifts[0].start", With(Shift with { Day = 3 }) },
        { "shifts[0].start", With(Shift with { Start = -1, End = 400 }) },
        { "shifts[0].kind", With(Shift with { Kind = 4 }) },
        { "shifts[0].priority", With(Shift with { Priority = 11 }) },
        { "shifts[0].positions[0].count", With(Shift with { Positions = [new(0, -1)] }) },
        { "shifts[0].positions[0].minimum", With(Shift with { Positions = [new(0, 1, Minimum: 2)] }) },
        { "shifts[0].positions[0].role", With(Shift with { Positions = [new(1, 1)] }) },
        { "shifts[0].positions[0]", With(Shift with { Positions = [new(0, 1, OverWeight: -1)] }) },
        { "shifts[0].positions[0]", With(Shift with { Positions = [new(0, 1, OverWeight: int.MaxValue)] }) },
        { "shifts[0].positions[0]", With(Shift with { Positions = [new(0, 1, ShortWeight: -1)] }) },
        { "shifts[0].positions[0]", With(Shift with { Positions = [new(0, 1, ShortWeight: int.MaxValue)] }) },
        { "shifts[0].positions[0].role", With(Shift with { Positions = [new(-1, 1)] }) },
        { "shifts[0].positions", With(Shift with { Positions = [new(0, 1), new(0, 2)] }) },
        { "people[0].roles", With(Person with { Roles = [new(3)] }) },
        { "people[0].roles", With(Person with { Roles = [new(0, 3, 2)] }) },
        { "people[0].roles", With(Person with { Roles = [new(-1)] }) },
        { "people[0].targetMinutes", With(Person with { TargetMinutes = -1 }) },
        { "people[0].targetMinutes", With(Person with { TargetMinutes = int.MaxValue }) },
        { "people[0].minMinutes", With(Person with { MinMinutes = int.MaxValue }) },
        { "people[0].minMinutes", With(Person with { MinMinutes = -1 }) },
        { "people[0].minMinutes", With(Person with { MinMinutes = 600, MaxMinutes = 300 }) },
        { "people[0].maxMinutes", With(Person with { MaxMinutes = -1 }) },
        { "people[0].employedTo", With(Person with { EmployedFrom = 4, EmployedTo = 3 }) },
        { "people[0].excludedKinds", With(Person with { ExcludedKinds = [9] }) },
        { "people[0].qualifications", With(Person with { Qualifications = [new(1)] }) },
        { "people[0].qualifications", With(Person with { Qualifications = [new(0, 3, 2)] }) },
        { "people[0].wagePerHour", With(Person with { WagePerHour = -0.01m }) },
        { "people[0].overtimePercent", With(Person with { OvertimePercent = 99 }) },
        { "qualifications", Sound with { Qualifications = ["Keys", "keys"] } },
        { "qualifications", Sound with { Qualifications = [" "] } },
        { "groups", Sound with { Groups = [new("Leads", [0]), new("leads", [])] } },
        { "groups[0].members", Sound with { Groups = [new("Leads", [1])] } },
        { "groups[0].members", Sound with { Groups = [new("Leads", [-1])] } },
        { "baseline[0]", Sound with { Baseline = [new(-1, 0, 0)] } },
        { "baseline[0]", Sound with { Baseline = [new(0, -1, 0)] } },
        { "baseline[0]", Sound with { Baseline = [new(1, 0, 0)] } },
        { "baseline[0]", Sound with { Baseline = [new(0, 1, 0)] } },
        { "baseline[0]", Sound with { Baseline = [new(0, 0, 1)] } },
        { "people[0].timeOff[0]", With(Person with { TimeOff = [new(100, 100)] }) },
        { "people[0].unavailable[1]", With(Person with { Unavailable = [new(0, 10), new(200, 100)] }) },
        { "people[0].preferences[0].weight", With(Person with { Preferences = [new() { Wanted = true, Weight = 0 }] }) },
        { "people[0].preferences[0].weight", With(Person with { Preferences = [new() { Wanted = true, Weight = int.MaxValue }] }) },
        { "people[0].preferences[0].day", With(Person with { Preferences = [new() { Wanted = true, Weight = 1, Day = 7 }] }) },
        { "people[0].preferences[0].toMinute", With(Person with { Preferences = [new() { Wanted = true, Weight = 1, FromMinute = 5 }] }) },
        { "people[0].preferences[0].fromMinute", With(Person with { Preferences = [new() { Wanted = true, Weight = 1, FromMinute = -5, ToMinute = 9 }] }) },
        { "people[0].history[0].day", With(Person with { History = [new(0, 0, 100)] }) },
        { "people[0].history[0].start", With(Person with { History = [new(-2, -100, -50)] }) },
        { "people[0].history[0].day", With(Person with { History = [new(-8, -8 * 1440, -8 * 1440 + 60)] }) },
        { "people[0].history[0].end", With(Person with { History = [new(-1, -50, -100)] }) },
        { "people[0].history", With(Person with { History = [new(-1, -900, -800), new(-1, -700, -600), new(-1, -500, -400)] }) },
        { "rules[0].level", With(new RuleInput(RuleKey.FairMinutes, RuleLevel.Hard)) },
        { "rules[0].weight", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, -1)) },
        { "rules[0].weight", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, int.MaxValue)) },
        { "rules[0].level", With(new RuleInput(RuleKey.MinRest, (RuleLevel)99)) },
        { "rules[0].people", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, People: [-1])) },
        { "rules[0].people", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, People: [1])) },
        { "rules[0].key", With(new RuleInput((RuleKey)9999, RuleLevel.Soft)) },
        { "rules[0].parameters.qualification", With(new RuleInput(RuleKey.SkillMix, RuleLevel.Soft)) },
        { "rules[0].parameters.qualification", With(new RuleInput(RuleKey.SkillMix, RuleLevel.Soft, Parameters: """{"qualification":"Keys"}""")) },
        { "rules[0].parameters.group", With(new RuleInput(RuleKey.Apart, RuleLevel.Soft, Parameters: """{"group":"Leads"}""")) },
        { "rules[0].parameters.date", With(new RuleInput(RuleKey.Calendar, RuleLevel.Soft, Parameters: """{"date":"24.12.2026"}""")) },
        { "rules[0].parameters.minutes", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, Parameters: """{"minutes":-5}""")) },
        { "rules[0].parameters.minutes", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, Parameters: """{"minutes":2147483648}""")) },
        { "rules[0].parameters.kinds", With(new RuleInput(RuleKey.MaxShifts, RuleLevel.Soft, Parameters: """{"kinds":["Dawn"]}""")) },
        { "rules[0].parameters.pairs", With(new RuleInput(RuleKey.ForbiddenSuccession, RuleLevel.Soft, Parameters: """{"pairs":[["Night","Dawn"]]}""")) },
        { "rules[0].parameters.colour", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, Parameters: """{"colour":"red"}""")) },
        { "rules[0].parameters", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, Parameters: "[660]")) },
        { "rules[0].parameters", With(new RuleInput(RuleKey.MinRest, RuleLevel.Soft, Parameters: """{"minutes":""")) },
        { "rules[0].parameters", With(new RuleInput(RuleKey.Apart, RuleLevel.Soft, Parameters: """{"group":"\ud800"}""")) },
        { "locks[0]", With(new LockInput(1, 0, 0)) },
        { "locks[0]", With(new LockInput(-1, 0, 0)) },
        { "locks[0]", With(new LockInput(0, -1, 0)) },
        { "locks[0]", With(new LockInput(0, 0, -1)) },
        { "locks[0]", With(new LockInput(0, 1, 0)) },
        { "locks[0]", With(new LockInput(0, 0, 1)) },
    };

    [Fact]
    public void A_sound_input_makes_a_problem() => Assert.NotNull(Problem.Create(Sound).Problem);

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_with_its_field_and_a_sentence(string field, ProblemInput input)
    {
        var outcome = Problem.Create(input);
        Assert.Null(outcome.Problem);
        var fault = Assert.Single(outcome.Faults);
        Assert.Equal(field, fault.Field);
        Assert.EndsWith(".", fault.Sentence);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(
        ["days", "shifts[0].end", "people[0].minMinutes"],
        Problem.Create(Sound with { Days = -1, Shifts = [Shift with { End = 0 }], People = [Person with { MinMinutes = -1 }] }).Faults
            .Select(fault => fault.Field).Except(["shifts[0].day"]));

    [Theory]
    [InlineData(null, 0, "Ana is locked to Early after having left.")]
    [InlineData(2, null, "Ana is locked to Early before being employed.")]
    public void A_lock_to_someone_who_is_not_employed_is_refused(int? from, int? to, string sentence)
    {
        var input = Sound with { People = [Person with { EmployedFrom = from, EmployedTo = to }], Locks = [new(0, 0, 0)] };
        Assert.Equal(sentence, Assert.Single(Problem.Create(input).Faults).Sentence);
    }

    [Fact]
    public void Two_locks_that_overlap_contradict_each_other()
    {
        var lunch = new ShiftInput { Name = "Lunch", Day = 1, Start = 2100, End = 2400, Positions = [new(0, 1)] };
        var input = Sound with { Shifts = [Shift, lunch], Locks = [new(0, 0, 0), new(0, 1, 0)] };
        var fault = Assert.Single(Problem.Create(input).Faults);
        Assert.Equal(("locks[1]", "Ana is locked to Early and to Lunch, which overlap."), (fault.Field, fault.Sentence));
    }

    [Fact]
    public void Three_locks_on_one_day_are_more_than_a_person_can_hold()
    {
        ShiftInput[] shifts = [.. Enumerable.Range(0, 3).Select(place => Shift with { Start = 1800 + 300 * place, End = 2040 + 300 * place })];
        var fault = Assert.Single(Problem.Create(Sound with { Shifts = shifts, Locks = [new(0, 0, 0), new(0, 1, 0), new(0, 2, 0)] }).Faults);
        Assert.Equal(("locks[0]", "Ana is locked to 3 shifts on one day; at most 2 are possible."), (fault.Field, fault.Sentence));
        Assert.Empty(Problem.Create(Sound with { Shifts = shifts, Locks = [new(0, 0, 0), new(0, 2, 0)] }).Faults);
    }

    [Fact]
    public void A_lock_that_is_said_twice_is_one_lock() =>
        Assert.Single(Problem.Create(Sound with { Locks = [new(0, 0, 0), new(0, 0, 0)] }).Required.Locks);

    [Fact]
    public void Rules_that_always_hold_are_there_without_being_listed() => Assert.Equal(
        [RuleKey.Eligible, RuleKey.TimeOff, RuleKey.NoOverlap, RuleKey.Locked], Problem.Create(Sound).Required.Rules.Select(rule => rule.Key));

    [Fact]
    public void A_rule_that_is_off_is_not_looked_at() =>
        Assert.DoesNotContain(Problem.Create(With(new RuleInput(RuleKey.MinRest, RuleLevel.Off))).Required.Rules, rule => rule.Key == RuleKey.MinRest);

    [Fact]
    public void Kinds_are_those_of_the_product_unless_a_problem_has_its_own() =>
        Assert.Equal(Enum.GetNames<ShiftKind>(), Problem.Create(Sound).Required.Kinds);

    private static ProblemInput With(ShiftInput shift) => Sound with { Shifts = [shift] };

    private static ProblemInput With(PersonInput person) => Sound with { People = [person] };

    private static ProblemInput With(RuleInput rule) => Sound with { Rules = [rule] };

    private static ProblemInput With(LockInput one) => Sound with { Locks = [one] };
}
