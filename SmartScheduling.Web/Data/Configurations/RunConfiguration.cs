using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Data.Configurations;

internal sealed class SchedulingRunConfiguration : IEntityTypeConfiguration<SchedulingRun>
{
    public void Configure(EntityTypeBuilder<SchedulingRun> builder)
    {
        builder.Property(run => run.RequestedBy).HasMaxLength(Account.NameLength);
        builder.Property(run => run.Preset).HasMaxLength(OptimizationConfig.NameLength);
        builder.Property(run => run.Owner).HasMaxLength(100);
        builder.Property(run => run.Engine).HasMaxLength(SchedulingRun.EngineLength);
        builder.HasOne<Schedule>().WithMany().HasForeignKey(run => run.ScheduleId);
        builder.HasIndex(run => new { run.State, run.RequestedAt });
        builder.HasIndex(run => new { run.ScheduleId, run.RequestedAt });
        builder.HasIndex(run => run.ScheduleId).IsUnique().HasDatabaseName(Constraints.OneActiveRunPerSchedule)
            .HasFilter($"\"{nameof(SchedulingRun.State)}\" IN ('{RunState.Running}', '{RunState.Cancelling}')");
    }
}

internal sealed class SchedulingSolutionConfiguration : IEntityTypeConfiguration<SchedulingSolution>
{
    public void Configure(EntityTypeBuilder<SchedulingSolution> builder)
    {
        builder.HasOne<SchedulingRun>().WithMany().HasForeignKey(solution => solution.RunId);
        builder.HasIndex(solution => new { solution.RunId, solution.Favours }).IsUnique();
        builder.HasOne<Schedule>().WithMany().HasForeignKey(solution => solution.ScheduleId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class OptimizationConfigConfiguration : IEntityTypeConfiguration<OptimizationConfig>
{
    public void Configure(EntityTypeBuilder<OptimizationConfig> builder)
    {
        builder.Property(preset => preset.Name).HasMaxLength(OptimizationConfig.NameLength);
        builder.Property(preset => preset.Description).HasMaxLength(OptimizationConfig.DescriptionLength);
        builder.HasIndex(preset => preset.Name).IsUnique().HasDatabaseName(Constraints.OnePresetPerName);
    }
}

internal sealed class ActivityEntryConfiguration : IEntityTypeConfiguration<ActivityEntry>
{
    public void Configure(EntityTypeBuilder<ActivityEntry> builder)
    {
        builder.Property(entry => entry.Who).HasMaxLength(Account.NameLength);
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(60);
        builder.Property(entry => entry.Summary).HasMaxLength(ActivityEntry.SummaryLength);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.Subject, entry.SubjectId });
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(64);
        builder.Property(invitation => invitation.Email).HasMaxLength(254);
        builder.Property(invitation => invitation.DisplayName).HasMaxLength(Account.NameLength);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.DisplayName).HasMaxLength(Account.NameLength);
        builder.HasOne<Domain.People.Employee>().WithMany().HasForeignKey(account => account.EmployeeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(account => account.EmployeeId).IsUnique().HasDatabaseName(Constraints.OneAccountPerEmployee);
    }
}
