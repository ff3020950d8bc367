using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Formats;

public sealed class JsonInstanceTests
{
    internal static string ExamplePath => Support.Repository.PathOf("SmartScheduling.Tests", "Solver", "Formats", "example.json");

    [Fact]
    public void The_example_file_is_a_problem()
    {
        var problem = InstanceFile.Read(ExamplePath).Problem;
        Assert.Equal((7, 3, 3), (problem.Calendar.Days, problem.People.Count, problem.Roles.Count));
        Assert.Single(problem.Locks);
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void A_problem_survives_being_written_and_read(int seed)
    {
        var (problem, input, roster) = RandomProblem.WithInput(seed);
        var text = JsonInstance.Format(input);
        var read = JsonInstance.Parse(text).Problem;
        Assert.Equal(text, JsonInstance.Format(JsonInstance.ParseInput(text)));
        var same = Roster.Empty(read);
        foreach (var (person, position) in roster.Assignments()) same.TryAssign(person, read.Positions[position.Index]);
        Assert.Equal(Evaluation.ScoreOf(problem, roster), Evaluation.ScoreOf(read, same));
    }

    [Theory]
    [InlineData("{", "not a JSON problem")]
    [InlineData("{\n\"days\": seven}", "line 2 at $.days: 's' is an invalid start of a value.")]
    [InlineData("""{"firstDay":"9999-12-31","days":7,"roles":[],"shifts":[],"people":[]}""", "firstDay: A period begins in the years 1900 to 2999")]
    [InlineData("""{"days":7}""", "required")]
    [InlineData("""{"firstDay":"2026-11-23","days":7,"roles":[],"shifts":[],"people":[],"colour":"red"}""", "colour")]
    [InlineData("""{"firstDay":"2026-11-23","days":0,"roles":[],"shifts":[],"people":[]}""", "days: A period has 1 to 366 days")]
    [InlineData("""{"firstDay":"2026-11-23","days":7,"roles":[],"shifts":[],"people":[],"rules":[{"key":"Nonsense","level":"Hard"}]}""", "rules")]
    [InlineData("""{"firstDay":"2026-11-23","days":7,"roles":[],"shifts":null,"people":[]}""", "shifts")]
    [InlineData("""{"firstDay":"2026-11-23","days":7,"roles":[],"shifts":[null],"people":[]}""", "null")]
    [InlineData("null", "no problem")]
    public void A_file_that_is_wrong_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<InstanceFormatException>(() => JsonInstance.Parse(json)).Message);

    [Fact]
    public void A_roster_is_written_by_place_and_by_name()
    {
        var instance = InstanceFile.Read(ExamplePath);
        var roster = Roster.OfLocks(instance.Problem);
        using var writer = new StringWriter();
        instance.WriteRoster(roster, writer);
        Assert.Contains("\"personName\": \"Ben\"", writer.ToString());
        Assert.Contains("\"date\": \"2026-11-23\"", writer.ToString());
    }
}
