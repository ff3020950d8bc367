using SmartScheduling.Domain;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>Time off in every state, unavailable times and preferences, spread over the staff.</summary>
internal sealed class DemoRequests(IReadOnlyList<Employee> people, IReadOnlyList<ShiftTemplate> templates, DateOnly week, DateTime now)
{
    public IEnumerable<Entity> All() => [.. TimeOff(), .. Unavailable(), .. Preferences()];

    private IEnumerable<TimeOffRequest> TimeOff()
    {
        yield return Decided(Request(2, 7, 9, "Family visit"), approve: true, "Enjoy.");
        yield return Decided(Request(9, 9, 9, "Exam"), approve: true, "");
        yield return Decided(Request(17, 12, 18, "Holiday"), approve: true, "");
        yield return Decided(Request(5, 11, 13, "Concert"), approve: false, "Three people are away on that weekend already.");
        yield return Request(2, 17, 18, "Long weekend");
        yield return Request(7, 10, 11, "Moving house");
        yield return Request(14, 16, 20, "Holiday");
        yield return Request(22, 8, 8, "Doctor's appointment");
        var withdrawn = Request(20, 15, 16, "Trip that was called off");
        Require(withdrawn.Withdraw());
        yield return withdrawn;
    }

    private IEnumerable<UnavailableTime> Unavailable()
    {
        for (var number = 1; number < people.Count; number += 6)
        {
            yield return new UnavailableTime
            {
                EmployeeId = people[number].Id,
                Weekday = (DayOfWeek)(number % 5 + 1),
                From = new(17, 0),
                Until = new(22, 0),
                Note = "Evening class",
            };
        }

        yield return new UnavailableTime { EmployeeId = people[4].Id, Date = week.AddDays(8), From = new(6, 0), Until = new(12, 0), Note = "Car in the garage" };
    }

    private IEnumerable<Preference> Preferences()
    {
        for (var number = 0; number < people.Count; number += 2)
        {
            var id = people[number].Id;
            yield return (number % 6) switch
            {
                0 => new Preference { EmployeeId = id, Wanted = false, Weight = 2 + number % 4, From = new(22, 0), Until = new(6, 0) },
                2 => new Preference { EmployeeId = id, Wanted = true, Weight = 1 + number % 5, Weekday = (DayOfWeek)(number % 7) },
                _ => new Preference { EmployeeId = id, Wanted = true, Weight = 3, ShiftTemplateId = FirstTemplateFor(people[number]) },
            };
        }
    }

    private Guid FirstTemplateFor(Employee person) => templates.First(
        template => template.Requirements.Exists(required => person.Holds(required.JobRoleId)) && !person.ExcludedKinds.Includes(template.Kind)).Id;

    private TimeOffRequest Request(int person, int firstDay, int lastDay, string reason)
    {
        var request = new TimeOffRequest { EmployeeId = people[person].Id, RequestedAt = now.AddDays(-person % 5 - 1) };
        Require(request.Change(week.AddDays(firstDay), week.AddDays(lastDay), reason));
        return request;
    }

    private TimeOffRequest Decided(TimeOffRequest request, bool approve, string comment)
    {
        Require(request.Decide(approve, comment, DemoWeeks.Manager, now.AddHours(-5)));
        return request;
    }

    private static void Require(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demo breaks a rule of its own: {refusal.Sentence}");
    }
}
