using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.People;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.People;

public sealed class PersonTests
{
    private static readonly DateOnly Someday = new(2024, 1, 1);

    [Theory, EachDatabase]
    public async Task A_person_is_added_and_changed_with_job_roles_and_contract(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (cook, waiter) = (JobRole("Cook"), JobRole("Waiter"));
        await site.AddAsync(Site(), cook, waiter);

        var id = (await SaveAsync(site, New() with { JobRoleIds = [cook.Id] })).Value;
        var form = await FormAsync(site, id);
        form.JobRoleIds = [waiter.Id];
        form.EmploymentType = EmploymentType.PartTime;
        Assert.True((await SaveAsync(site, form)).IsDone);

        var now = await FormAsync(site, id);
        Assert.Equal([waiter.Id], now.JobRoleIds);
        Assert.Equal((2310, 600, 2880, 17.5m, 2L), (now.TargetMinutes, now.MinMinutes, now.MaxMinutes, now.WagePerHour, now.Version));
        Assert.Equal([ShiftKind.Night], now.ExcludedKinds);
        Assert.Equal(EmploymentType.PartTime, now.EmploymentType);
        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(site, form)).Status);
        await using var db = site.Database.Open();
        var entry = db.Activity.Single(found => found.Action == "ChangePerson");
        Assert.Contains("Cook", entry.Before, StringComparison.Ordinal);
        Assert.Contains("Waiter", entry.After, StringComparison.Ordinal);
        Assert.Contains("Part-time", entry.After, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_refused_at_its_field_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var taken = Person("Taken");
        taken.Email = "Taken@Example.org";
        await site.AddAsync(Site(), taken);

        Assert.Equal(["Name", "Email", "EmployedFrom"], await FieldsAsync(site, new PersonForm()));
        Assert.Equal(["Email"], await FieldsAsync(site, New() with { Email = "ada@host" }));
        Assert.Equal(["Email"], await FieldsAsync(site, New() with { Email = "TAKEN@example.org" }));
        Assert.Equal(["EmployedUntil"], await FieldsAsync(site, New() with { EmployedUntil = Someday.AddDays(-1) }));
        Assert.Equal(["TargetMinutes", "MaxMinutes", "WagePerHour"], await FieldsAsync(site, New() with { MinMinutes = 900, TargetMinutes = 800, MaxMinutes = 700, WagePerHour = -1 }));
        Assert.Equal(["EmploymentType"], await FieldsAsync(site, New() with { EmploymentType = (EmploymentType)99 }));
        Assert.Equal(["JobRoleIds"], await FieldsAsync(site, New() with { JobRoleIds = [Guid.CreateVersion7()] }));
        await using var db = site.Database.Open();
        Assert.Equal("Taken", Assert.Single(db.Employees).Name);
    }

    [Theory, EachDatabase]
    public async Task Shifts_to_come_that_no_longer_fit_are_told_and_stay(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var week = await WeekAsync(site, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7), publish: false);
        var form = await FormAsync(site, week.Person);
        form.Active = false;

        var outcome = await SaveAsync(site, form);

        Assert.Contains("3 shifts", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        await using var db = site.Database.Open();
        Assert.Equal(3, db.ShiftAssignments.Count());
    }

    [Theory, EachDatabase]
    public async Task Only_a_person_of_whom_nothing_is_kept_is_deleted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var week = await WeekAsync(site, new(2026, 1, 5), publish: false);
        var (role, other) = (JobRole("Other"), Person("Mistake"));
        other.Hold([role.Id]);
        await site.AddAsync(role, other);

        Assert.Contains("3 assigned shifts", Assert.Single((await DeleteAsync(site, week.Person)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.True((await DeleteAsync(site, other.Id)).IsDone);
        Assert.Equal(OutcomeStatus.NotFound, (await DeleteAsync(site, other.Id)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await site.AsAsync<ReadPerson, Outcome<PersonDetails>>(Manager, read => read.ExecuteAsync(other.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task The_history_counts_published_shifts_only(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var monday = Site().WeekOf(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).AddDays(-14);
        var week = await WeekAsync(site, monday, publish: true);
        var draft = await WeekAsync(site, monday.AddDays(7), publish: false, week.Person);

        var history = await site.AsAsync<ReadPersonHistory, Outcome<IReadOnlyList<PersonWeek>>>(Manager, read => read.ExecuteAsync(week.Person));

        // Two early shifts of eight hours and a night of eight, the second of the early ones on a Saturday.
        Assert.Equal(new PersonWeek(monday, 3 * 480, 3, 1, true), Assert.Single(history.Value!));
        Assert.Equal(week.Person, draft.Person);
    }

    private static PersonFormDraft New() => new();

    private static async Task<IEnumerable<string?>> FieldsAsync(TestSite site, PersonFormDraft draft) =>
        (await SaveAsync(site, draft)).Refusals.Select(refusal => refusal.Field);

    private static async Task<IEnumerable<string?>> FieldsAsync(TestSite site, PersonForm form) =>
        (await SaveAsync(site, form)).Refusals.Select(refusal => refusal.Field);

    private static Task<Outcome<Guid>> SaveAsync(TestSite site, PersonForm form) =>
        site.AsAsync<SavePerson, Outcome<Guid>>(Manager, save => save.ExecuteAsync(form));

    private static Task<Outcome<Nothing>> DeleteAsync(TestSite site, Guid id) =>
        site.AsAsync<DeletePerson, Outcome<Nothing>>(Manager, delete => delete.ExecuteAsync(id));

    private static async Task<PersonForm> FormAsync(TestSite site, Guid id) =>
        (await site.AsAsync<ReadPersonForm, Outcome<PersonForm>>(Manager, read => read.ExecuteAsync(id))).Value!;

    /// <summary>A week with two early shifts (Monday, Saturday) and a night (Wednesday), all given to one person.</summary>
    private static async Task<(Guid Schedule, Guid Person)> WeekAsync(TestSite site, DateOnly monday, bool publish, Guid? person = null)
    {
        var (location, cook, time) = (Location($"Kitchen {monday:o}"), JobRole($"Cook {monday:o}"), Site().Time());
        var early = Template(location);
        var night = Template(location, "Night", ShiftKind.Night);
        (night.StartTime, night.EndTime) = (new(22, 0), new(6, 0));
        var worker = Person($"Worker {monday:o}", cook);
        var schedule = new Schedule { LocationId = location.Id, StartDate = monday };
        PlannedShift[] shifts =
        [
            PlannedShift.From(early, schedule.Id, monday, time),
            PlannedShift.From(night, schedule.Id, monday.AddDays(2), time),
            PlannedShift.From(early, schedule.Id, monday.AddDays(5), time),
        ];
        foreach (var shift in shifts)
            shift.Assignments.Add(ShiftAssignment.Of(shift, person ?? worker.Id, cook.Id));
        if (publish)
            Assert.Null(schedule.Publish(shifts.Length, "Manager", TimeProvider.System.GetUtcNow().UtcDateTime));
        object[] people = person is null ? [Site(), worker] : [];
        await site.AddAsync([location, cook, early, night, schedule, .. shifts, .. people]);
        return (schedule.Id, person ?? worker.Id);
    }

    /// <summary>A form without fault, to be varied.</summary>
    private sealed record PersonFormDraft
    {
        public string Email { get; init; } = "ada@example.org";
        public DateOnly? EmployedUntil { get; init; }
        public int TargetMinutes { get; init; } = 2310;
        public int MinMinutes { get; init; } = 600;
        public int MaxMinutes { get; init; } = 2880;
        public decimal WagePerHour { get; init; } = 17.5m;
        public IReadOnlyCollection<Guid> JobRoleIds { get; init; } = [];
        public EmploymentType EmploymentType { get; init; }

        public static implicit operator PersonForm(PersonFormDraft draft) => new()
        {
            Name = "Ada",
            Email = draft.Email,
            EmployedFrom = Someday,
            EmployedUntil = draft.EmployedUntil,
            TargetMinutes = draft.TargetMinutes,
            MinMinutes = draft.MinMinutes,
            MaxMinutes = draft.MaxMinutes,
            WagePerHour = draft.WagePerHour,
            JobRoleIds = draft.JobRoleIds,
            EmploymentType = draft.EmploymentType,
            ExcludedKinds = [ShiftKind.Night],
        };
    }
}
