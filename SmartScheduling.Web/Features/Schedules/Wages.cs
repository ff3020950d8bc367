namespace SmartScheduling.Web.Features.Schedules;

internal static class Wages
{
    /// <summary>What so many minutes of a person cost.</summary>
    public static decimal Of(BoardPerson person, int minutes) => person.Contract.WagePerHour * minutes / 60;
}
