using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Data;

/// <summary>Everything that is stored. One subclass per database holds that database's migrations and its few differences.</summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<SiteSettings> Sites => Set<SiteSettings>();
    public DbSet<Location> Locations => Set<Location>();
    public DbSet<JobRole> JobRoles => Set<JobRole>();
    public DbSet<Employee> Employees => Set<Employee>();
    public DbSet<Group> Groups => Set<Group>();
    public DbSet<ShiftTemplate> ShiftTemplates => Set<ShiftTemplate>();
    public DbSet<TimeOffRequest> TimeOffRequests => Set<TimeOffRequest>();
    public DbSet<UnavailableTime> UnavailableTimes => Set<UnavailableTime>();
    public DbSet<Preference> Preferences => Set<Preference>();
    public DbSet<Schedule> Schedules => Set<Schedule>();
    public DbSet<PlannedShift> PlannedShifts => Set<PlannedShift>();
    public DbSet<ShiftAssignment> ShiftAssignments => Set<ShiftAssignment>();
    public DbSet<RuleSetting> RuleSettings => Set<RuleSetting>();
    public DbSet<OptimizationConfig> OptimizationConfigs => Set<OptimizationConfig>();
    public DbSet<SchedulingRun> SchedulingRuns => Set<SchedulingRun>();
    public DbSet<SchedulingSolution> SchedulingSolutions => Set<SchedulingSolution>();
    public DbSet<ActivityEntry> Activity => Set<ActivityEntry>();
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>
    /// Opens the transaction of a write. A database with one writer takes its place in the queue here rather than at the
    /// first statement, so that what the write reads cannot change under it.
    /// </summary>
    public abstract Task BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Opens a transaction in which several reads see one state of the database. It keeps nobody from writing.</summary>
    public abstract Task BeginSnapshotAsync(CancellationToken cancellation);

    /// <summary>Whether everybody who uses this database runs on the same machine, so that a process that is gone here is gone.</summary>
    public abstract bool ServesOneMachine { get; }

    /// <summary>What went wrong when the database refused a save, in the words of the product; null when it is not a refusal.</summary>
    public abstract Refusal? Explain(DbUpdateException exception);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
                builder.Entity(entity.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
            if (typeof(VersionedEntity).IsAssignableFrom(entity.ClrType))
                builder.Entity(entity.ClrType).Property(nameof(VersionedEntity.Version)).IsConcurrencyToken();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        // Names instead of numbers: a dump can be read, and a reordered enum cannot change the meaning of old rows.
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        conventions.Properties<ShiftKinds>().HaveConversion<int>();
        conventions.Properties<Weekdays>().HaveConversion<int>();
    }
}
