using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartScheduling.Domain.People;
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
/// the next one begun, requests in every state. All dates are relative to today; everything else is always the same.
/// </summary>
internal sealed class DemoOrganisation(
    IDbContextFactory<AppDbContext> contexts, Passwords passwords, IEngine engine, IOptions<DemoOptions> options, TimeProvider clock, ILogger<DemoOrganisation> log)
{
    // The one whose sign-in is shown; has requests, preferences and shifts.
    private const int SignedInPerson = 2;

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

        await db.BeginWriteAsync(cancellation);
        db.Add(site);
        db.Add(location);
        db.AddRange(roles.Values);
        db.AddRange(templates);
        db.AddRange(people);
        db.AddRange(DefaultRules.All());
        db.AddRange(DefaultPresets.All());
        db.AddRange(DemoAccounts.All(passwords, people[SignedInPerson]));
        db.AddRange(new DemoRequests(people, templates, site.WeekOf(today), now).All());
        await db.SaveChangesAsync(cancellation);

        var weeks = new DemoWeeks(db, engine, site, now, cancellation);
        foreach (var offset in new[] { -14, -7, 0 })
            await weeks.PublishAsync(location, templates, site.WeekOf(today).AddDays(offset));
        await weeks.DraftAsync(location, templates, site.WeekOf(today).AddDays(7));
        await db.Database.CommitTransactionAsync(cancellation);
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
