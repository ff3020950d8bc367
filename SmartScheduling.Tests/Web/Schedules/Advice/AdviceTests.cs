using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Schedules.Edits;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Advice;

namespace SmartScheduling.Tests.Web.Schedules.Advice;

public sealed class AdviceTests
{
    [Theory, EachDatabase]
    public async Task Candidates_come_allowed_first_and_forbidden_last_with_the_sentences_of_the_rules(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind, TwoCooks.Rule(RuleKey.MaxShifts, RuleLevel.Soft, """{"count":1,"period":"week"}"""));
        var cem = MasterRows.Person("Cem", week.Cook);
        await week.Site.AddAsync(cem);
        await week.DoAsync(week.Assign(week.Late[0], week.Ana), week.Assign(week.Early[4], week.Ben));

        var candidates = (await CandidatesAsync(week, week.Early[1].Id)).Value!;

        Assert.Equal(
            [("Cem", Permitted.Allowed, 0), ("Ben", Permitted.Warning, 480), ("Ana", Permitted.Forbidden, 480)],
            candidates.Select(one => (one.Name, one.Permitted, one.Minutes)));
        Assert.Equal("Ana has 9 h of rest before Early on Tue 24 Nov; 11 h are meant.", candidates[2].Reasons[0]);
        Assert.Equal([0, 1], candidates.Take(2).Select(one => one.Points));
        Assert.Equal([new PointsOfRule("Maximum shifts", 1)], candidates[1].Shares);
        Assert.Equal([null, null, "Could take it without Cook for Late on Mon 23 Nov, which Cem could take over, or if “Rest between shifts” were soft."], candidates.Select(one => one.WayIn));
    }

    [Theory, EachDatabase]
    public async Task Who_replaces_somebody_is_judged_in_the_week_without_them(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind, TwoCooks.Rule(RuleKey.MaxShifts, RuleLevel.Soft, """{"count":1,"period":"week"}"""));
        var cem = MasterRows.Person("Cem", week.Cook);
        await week.Site.AddAsync(cem);
        await week.DoAsync(week.Assign(week.Early[1], week.Ana), week.Assign(week.Late[3], week.Ben));

        var candidates = (await CandidatesAsync(week, week.Early[1].Id, instead: week.Ana.Id)).Value!;

        Assert.Equal([("Cem", 0), ("Ben", 1)], candidates.Select(one => (one.Name, one.Points)));
        Assert.Equal(OutcomeStatus.NotFound, (await CandidatesAsync(week, week.Early[1].Id, instead: week.Ben.Id)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await CandidatesAsync(week, week.Early[1].Id, instead: Guid.CreateVersion7())).Status);
    }

    [Theory, EachDatabase]
    public async Task Contradicting_locks_and_what_nobody_can_staff_are_told_with_the_findings(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var (late, early) = (
            SmartScheduling.Domain.Schedules.ShiftAssignment.Of(week.Late[0], week.Ana.Id, week.Cook.Id, locked: true),
            SmartScheduling.Domain.Schedules.ShiftAssignment.Of(week.Early[1], week.Ana.Id, week.Cook.Id, locked: true));
        var friday = TwoCooks.Monday.AddDays(4);
        var away = new SmartScheduling.Domain.Availability.TimeOffRequest { EmployeeId = week.Ben.Id, RequestedAt = DateTime.UnixEpoch };
        Assert.Null(away.Change(friday, friday, ""));
        Assert.Null(away.Decide(approve: true, "", "Mara", DateTime.UnixEpoch));
        await week.Site.AddAsync(late, early, away);

        var findings = (await week.Site.AsAsync<ReadFindings, Outcome<WeekFindings>>(TestSite.Manager, read => read.ExecuteAsync(week.Week.Id))).Value!;

        Assert.StartsWith("Ana is locked to Late on Mon 23 Nov and Early on Tue 24 Nov, which breaks “Rest between shifts”:", Assert.Single(findings.Contradictions), StringComparison.Ordinal);
        Assert.Equal(
            "Early (Cook) and Late (Cook) on Fri 27 Nov ask for 2 people together, and at most 1 is possible: 2 people hold the job role; “Time off” excludes 1.",
            Assert.Single(findings.Shortages));
    }

    [Theory, EachDatabase]
    public async Task Whoever_works_the_shift_already_is_no_candidate_and_an_unknown_position_is_not_found(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[0], week.Ana));

        Assert.Equal(["Ben"], (await CandidatesAsync(week, week.Early[0].Id)).Value!.Select(one => one.Name));
        Assert.Equal(OutcomeStatus.NotFound, (await CandidatesAsync(week, Guid.CreateVersion7())).Status);
    }

    [Theory, EachDatabase]
    public async Task A_person_is_offered_what_is_open_on_the_day(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Late[0], week.Ana), week.Assign(week.Late[1], week.Ben));

        var choices = (await week.Site.AsAsync<ListChoices, Outcome<IReadOnlyList<Choice>>>(
            TestSite.Manager, list => list.ExecuteAsync(week.Week.Id, week.Ana.Id, TwoCooks.Monday.AddDays(1)))).Value!;

        var only = Assert.Single(choices);
        Assert.Equal((week.Early[1].Id, Permitted.Forbidden), (only.ShiftId, only.Permitted));
    }

    [Theory, EachDatabase]
    public async Task The_week_is_checked_as_it_is_stored(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        // Past the rules, as an import or an older rule could have left it.
        await week.Site.AddAsync(
            SmartScheduling.Domain.Schedules.ShiftAssignment.Of(week.Late[0], week.Ana.Id, week.Cook.Id),
            SmartScheduling.Domain.Schedules.ShiftAssignment.Of(week.Early[1], week.Ana.Id, week.Cook.Id));

        var findings = (await week.Site.AsAsync<ReadFindings, Outcome<WeekFindings>>(TestSite.Manager, read => read.ExecuteAsync(week.Week.Id))).Value!;

        var conflict = Assert.Single(findings.Findings, one => one.Level == ScoreLevel.Hard);
        Assert.Equal((week.Ana.Id, week.Early[1].Id, TwoCooks.Monday.AddDays(1)), (conflict.EmployeeId!.Value, conflict.ShiftId!.Value, conflict.Date!.Value));
        Assert.Equal(findings.Score.Hard, findings.Findings.Where(one => one.Level == ScoreLevel.Hard).Sum(one => one.Points));
    }

    private static Task<Outcome<IReadOnlyList<Candidate>>> CandidatesAsync(TwoCooks week, Guid shift, Guid? instead = null) =>
        week.Site.AsAsync<ListCandidates, Outcome<IReadOnlyList<Candidate>>>(TestSite.Manager, list => list.ExecuteAsync(week.Week.Id, shift, week.Cook.Id, instead));
}
