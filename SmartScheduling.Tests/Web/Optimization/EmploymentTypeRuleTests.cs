using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Optimization.Repair;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Rules.Settings;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>A week with one early shift a day, of which Ana may work six; Ben and Cem were sent by an agency.</summary>
public sealed class EmploymentTypeRuleTests
{
    [Theory, EachDatabase]
    public async Task A_kind_of_employment_that_is_not_allowed_a_kind_of_shift_never_receives_it(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new BoundedEngine(500));
        var (workers, report) = await ProposeAsync(site, RuleLevel.Hard);

        Assert.Equal(["Ana"], workers.Distinct());
        Assert.InRange(workers.Count, 5, 6);
        Assert.Equal(7 - workers.Count, report.Review!.Open.Count);
        Assert.DoesNotContain(report.Review.Violations, line => line.Sentence.Contains("Early shift", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Where_it_may_be_broken_each_such_shift_is_reported(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new BoundedEngine(500));
        var (workers, report) = await ProposeAsync(site, RuleLevel.Soft);

        Assert.Equal(7, workers.Count);
        var sent = workers.Count(worker => worker != "Ana");
        Assert.InRange(sent, 1, 2);
        Assert.Equal(sent, report.Review!.Violations.Count(line => line.Sentence.Contains("has 1 Early shift on", StringComparison.Ordinal)));
    }

    private static async Task<(IReadOnlyList<string> Workers, RunReport Report)> ProposeAsync(RunSite site, RuleLevel level)
    {
        var week = await SmallWeek.ArrangeAsync(site);
        await using (var db = site.Open())
        {
            foreach (var sent in await db.Employees.Where(person => person.Name != "Ana").ToListAsync(TestContext.Current.CancellationToken))
                sent.Contract = sent.Contract with { EmploymentType = EmploymentType.Dispatched };
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var manager = site.Caller;
        site.Caller = new(Guid.CreateVersion7(), "Ann Admin", AccessRole.Admin, null);
        Assert.True((await site.UseAsync((SaveRuleSetting save) => save.ExecuteAsync(NoEarly(level)))).IsDone);
        site.Caller = manager;
        var solution = await site.ProposeAsync(week);
        var report = (await site.ReadAsync(solution.RunId)).Value!;
        Assert.True((await site.ApplyAsync(solution, ApplyMode.Overwrite)).IsDone);
        return ([.. (await week.RosterAsync(site)).Select(one => one.Cook)], report);
    }

    private static RuleForm NoEarly(RuleLevel level)
    {
        var form = RuleForm.New(RuleCatalogue.Of(RuleKey.MaxShifts));
        (form.Level, form.Weight, form.Scope, form.EmploymentType) = (level, 500, RuleScope.Contract, EmploymentType.Dispatched);
        form.Parameters[0].Number = 0;
        form.Parameters[1].Kinds.Add((int)ShiftKind.Early);
        return form;
    }
}
