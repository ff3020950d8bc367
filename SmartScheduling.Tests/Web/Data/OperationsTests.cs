using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain;
using SmartScheduling.Domain.People;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Tests.Web.Data;

public sealed class OperationsTests
{
    [Theory, EachDatabase]
    public async Task Nobody_and_the_wrong_role_are_forbidden_before_anything_runs(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);

        foreach (var caller in new[] { null, TestSite.Employee(Guid.CreateVersion7()) })
        {
            var write = await WriteAsync(site, caller, _ => throw new InvalidOperationException("ran"));
            var read = await site.AsAsync<Operations, Outcome<string>>(
                caller, operations => operations.ReadAsync<string>(Permission.ViewPeople, _ => throw new InvalidOperationException("ran")));
            Assert.Equal(OutcomeStatus.Forbidden, write.Status);
            Assert.Equal(OutcomeStatus.Forbidden, read.Status);
        }
    }

    [Theory, EachDatabase]
    public async Task A_refused_write_leaves_nothing_behind_and_tells_nobody(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var heard = new List<Change>();
        using var subscription = site.Services.GetRequiredService<Changes>().Subscribe(heard.Add);

        var outcome = await WriteAsync(site, TestSite.Manager, async scope =>
        {
            scope.Db.JobRoles.Add(Cook());
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            scope.Announce(new SettingsChanged());
            return new Refusal("No.");
        });

        Assert.Equal("No.", Assert.Single(outcome.Refusals).Sentence);
        await using var db = site.Open();
        Assert.False(await db.JobRoles.AnyAsync());
        Assert.Empty(heard);
    }

    [Theory, EachDatabase]
    public async Task A_done_write_is_stored_recorded_and_announced(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var heard = new List<Change>();
        using var subscription = site.Services.GetRequiredService<Changes>().Subscribe(heard.Add);

        var outcome = await AddCookAsync(site);

        Assert.True(outcome.IsDone);
        await using var db = site.Open();
        var entry = await db.Activity.SingleAsync();
        Assert.Equal(("Test Manager", "CreateJobRole", "JobRole", """{"Name":"Cook"}"""), (entry.Who, entry.Action, entry.Subject, entry.After));
        Assert.IsType<SettingsChanged>(Assert.Single(heard));
    }

    [Theory, EachDatabase]
    public async Task What_the_database_refuses_comes_back_as_a_sentence_for_the_field(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Assert.True((await AddCookAsync(site)).IsDone);

        var second = await AddCookAsync(site);

        Assert.Equal(OutcomeStatus.Refused, second.Status);
        Assert.Equal("Name", Assert.Single(second.Refusals).Field);
    }

    [Theory, EachDatabase]
    public async Task Of_two_writes_that_saw_the_same_version_the_second_is_stale(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var cook = Cook();
        await site.AddAsync(cook);
        await using var first = site.Open();
        await using var second = site.Open();
        var (mine, theirs) = (await first.JobRoles.SingleAsync(), await second.JobRoles.SingleAsync());
        (mine.Code, theirs.Code) = ("A", "B");

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        Assert.Equal(2, mine.Version);
    }

    [Theory, EachDatabase]
    public async Task Touching_an_entity_raises_its_version_without_another_change(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.AddAsync(Cook());

        await WriteAsync(site, TestSite.Manager, async scope =>
        {
            scope.Touch(await scope.Db.JobRoles.SingleAsync(scope.Cancellation));
            return Outcome.Done();
        });

        await using var db = site.Open();
        Assert.Equal(2, (await db.JobRoles.SingleAsync()).Version);
    }

    [Theory, EachDatabase]
    public async Task Concurrent_writes_that_read_the_same_rows_all_count(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.AddAsync(Cook());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            WriteAsync(site, TestSite.Manager, async scope =>
            {
                var cook = await scope.Db.JobRoles.SingleAsync(scope.Cancellation);
                cook.Colour++;
                return Outcome.Done();
            }))));

        await using var db = site.Open();
        var done = outcomes.Count(outcome => outcome.IsDone);
        Assert.Equal(done, (await db.JobRoles.SingleAsync()).Colour);
        Assert.All(outcomes, outcome => Assert.True(outcome.Status is OutcomeStatus.Done or OutcomeStatus.Stale, outcome.Status.ToString()));
    }

    [Fact]
    public async Task A_write_that_others_keep_getting_in_the_way_of_is_repeated_and_then_refused_with_a_sentence()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        var attempts = 0;

        var outcome = await WriteAsync(site, TestSite.Manager, _ =>
        {
            attempts++;
            throw new SqliteException("database is locked", 5);
        });

        Assert.Equal(3, attempts);
        Assert.Equal(OutcomeStatus.Refused, outcome.Status);
        Assert.Contains("at the same moment", Assert.Single(outcome.Refusals).Sentence, StringComparison.Ordinal);
    }

    private static Task<Outcome<Nothing>> AddCookAsync(TestSite site) =>
        WriteAsync(site, TestSite.Manager, scope =>
        {
            var cook = Cook();
            scope.Db.JobRoles.Add(cook);
            scope.Record("CreateJobRole", "JobRole", cook.Id, "Cook added", after: new { cook.Name });
            scope.Announce(new SettingsChanged());
            return Task.FromResult(Outcome.Done());
        });

    private static Task<Outcome<Nothing>> WriteAsync(TestSite site, Caller? caller, Func<WriteScope, Task<Outcome<Nothing>>> write) =>
        site.AsAsync<Operations, Outcome<Nothing>>(caller, operations => operations.WriteAsync(Permission.EditPeople, write));

    private static JobRole Cook() => new() { Name = "Cook", Code = "C" };
}
