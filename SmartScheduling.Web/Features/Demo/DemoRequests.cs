using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Requests;
using SmartScheduling.Web.Features.Requests.Deciding;
using SmartScheduling.Web.Features.Requests.Own;
using SmartScheduling.Web.Features.Requests.Preferences;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>Time off in every state, unavailable times and preferences, spread over the staff.</summary>
internal sealed class DemoRequests(DemoPast past, IReadOnlyList<Employee> people, IReadOnlyList<ShiftTemplate> templates, SiteSettings site, DateOnly today)
{
    // Before the first week that the demo shows was planned, because the rosters of all of them respect these.
    private const int DaysSinceEntered = 36;

    private readonly DateOnly week = site.WeekOf(today);
    private int entered, decided;

    /// <summary>Adds them to the context, with what the activity tells of each.</summary>
    public void Add()
    {
        foreach (var time in Unavailable())
        {
            past.Db.Add(time);
            SaveUnavailableTime.Record(As(time.EmployeeId, Entered()), time, before: null);
        }

        foreach (var preference in Preferences())
        {
            past.Db.Add(preference);
            SavePreference.Record(As(preference.EmployeeId, Entered()), preference, before: null);
        }

        past.Db.AddRange(TimeOff());
    }

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
        yield return Withdrawn(Request(20, 15, 16, "Trip that was called off"));
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
        var request = new TimeOffRequest { EmployeeId = people[person].Id, RequestedAt = At(-2 - person % 5, 17, person) };
        DemoPast.Require(request.Change(week.AddDays(firstDay), week.AddDays(lastDay), reason));
        RequestTimeOff.Record(As(request.EmployeeId, request.RequestedAt), request);
        return request;
    }

    private TimeOffRequest Decided(TimeOffRequest request, bool approve, string comment)
    {
        var before = TimeOffRecord.Of(request);
        var scope = past.AsManager(At(-1, 16, 10 + 3 * decided++));
        DemoPast.Require(request.Decide(approve, comment, scope.Caller.Name, scope.Now));
        DecideTimeOff.Record(scope, request, NameOf(request.EmployeeId), before);
        return request;
    }

    private TimeOffRequest Withdrawn(TimeOffRequest request)
    {
        var before = TimeOffRecord.Of(request);
        DemoPast.Require(request.Withdraw());
        WithdrawTimeOff.Record(As(request.EmployeeId, request.RequestedAt.AddMinutes(75)), request, before);
        return request;
    }

    private DateTime Entered() => At(-DaysSinceEntered, 17, 0).AddMinutes(2 * entered++);

    private DateTime At(int day, int hour, int minute) => site.Time().Instant(today.AddDays(day), new(hour, minute));

    private WriteScope As(Guid employeeId, DateTime at) => past.As(new(null, NameOf(employeeId), AccessRole.Employee, employeeId), at);

    private string NameOf(Guid employeeId) => people.First(person => person.Id == employeeId).Name;
}
