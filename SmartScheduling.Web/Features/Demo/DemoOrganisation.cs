using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>
/// Fills an empty database with the demo organisation: people, templates, two past weeks and the present one published,
/// the next one begun, requests in every state, and how all of it came about. All dates are relative to today; everything else is
/// always the same.
/// </summary>
internal sealed class DemoOrganisation(
    IDbContextFactory<AppDbContext> contexts, Passwords passwords, IEngine engine, IOptions<DemoOptions> options, TimeProvider clock, ILogger<DemoOrganisation> log)
{
    // The one whose sign-in is shown; has requests, preferences and shifts.
    private const int SignedInPerson = 2;

    // Has a link to get an account that waits to be used.
    private const int InvitedPerson = 8;

    /// <summary>Loads it into a database without a site; leaves any other alone. Either way says how to sign in to a demo.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.Sites.AnyAsync(cancellation))
            await CreateAsync(db, DemoPlans.Of(options.Value.Size), cancellation);
        if (await db.Users.CountAsync(account => DemoAccounts.Emails().Contains(account.Email!), cancellation) < DemoAccounts.Emails().Count())
            return;
        foreach (var line in DemoAccounts.Lines())
            log.LogInformation("Demo sign-in  {SignIn}", line);
    }

    private async Task CreateAsync(AppDbContext db, DemoPlan plan, CancellationToken cancellation)
    {
        log.LogInformation("Creating the demo organisation {Site} ...", plan.Site);
        var now = clock.GetUtcNow().UtcDateTime;
        var site = new SiteSettings { Id = SiteSettings.OnlyId, Name = plan.Site, TimeZone = "Europe/Vienna", Culture = "en-GB" };
        var today = site.Time().Day(now);
        var location = new Location { Name = plan.Location };
        var roles = plan.Roles.ToDictionary(role => role.Code, role => new JobRole { Name = role.Name, Code = role.Code, Colour = role.Colour });
        var templates = plan.Templates.Select(template => Template(template, location, roles)).ToList();
        var people = DemoPeople.Of(plan, roles, today);
        var groups = DemoGroups.Of(people, roles);
        var accounts = DemoAccounts.All(passwords, people[SignedInPerson]).ToList();

        await db.BeginWriteAsync(cancellation);
        db.Add(site);
        db.Add(location);
        db.AddRange(roles.Values);
        db.AddRange(templates);
        db.AddRange(people);
        db.AddRange(groups);
        db.AddRange(DefaultRules.All());
        db.AddRange(DefaultPresets.All());
        db.AddRange(accounts);
        await db.SaveChangesAsync(cancellation);

        var past = new DemoPast(db, CallerOf(accounts, AccessRole.Admin), CallerOf(accounts, AccessRole.Manager), cancellation);
        var week = site.WeekOf(today);
        var beginnings = new DemoBeginnings(past, site.Time().Instant(week.AddDays(-48), new(8, 30)));
        await beginnings.RecordAsync(site, location, roles.Values, templates, people, groups);
        await beginnings.InviteAsync(accounts.Where(account => account.Role != AccessRole.Admin), people[InvitedPerson], site.Time().Instant(today.AddDays(-1), new(11, 20)));
        new DemoRequests(past, people, templates, site, today).Add();
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();

        var weeks = new DemoWeeks(past, new(past, engine, clock), site, location, templates);
        await weeks.PublishAsync(week.AddDays(-14), "Fair");
        await weeks.PublishOneOfThreeAsync(week.AddDays(-7), "Balanced", Favours.Fairness);
        await weeks.PublishAsync(week, "Employee-friendly", stopped: true);
        await weeks.DraftAsync(week.AddDays(7));
        await db.Database.CommitTransactionAsync(cancellation);
    }

    private static Caller CallerOf(IEnumerable<Account> accounts, AccessRole role)
    {
        var account = accounts.Single(one => one.Role == role);
        return new(account.Id, account.DisplayName, role, account.EmployeeId);
    }

    private static ShiftTemplate Template(DemoTemplate plan, Location location, Dictionary<string, JobRole> roles)
    {
        var template = new ShiftTemplate
        {
            Name = plan.Name,
            LocationId = location.Id,
            StartTime = plan.Start,
            EndTime = plan.End,
            Kind = plan.Kind,
            Colour = plan.Colour,
            Priority = plan.Priority,
            Weekdays = plan.Weekdays,
        };
        template.Requirements.AddRange(plan.Requirements.Select(
            need => new RoleRequirement { ShiftTemplateId = template.Id, JobRoleId = roles[need.Role].Id, Count = need.Count }));
        return template;
    }
}
