using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Data.Configurations;

internal sealed class ShiftTemplateConfiguration : IEntityTypeConfiguration<ShiftTemplate>
{
    public void Configure(EntityTypeBuilder<ShiftTemplate> builder)
    {
        builder.Property(template => template.Name).HasMaxLength(ShiftTemplate.NameLength);
        builder.HasOne<Location>().WithMany().HasForeignKey(template => template.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(template => template.Requirements).WithOne().HasForeignKey(required => required.ShiftTemplateId);
    }
}

internal sealed class RoleRequirementConfiguration : IEntityTypeConfiguration<RoleRequirement>
{
    public void Configure(EntityTypeBuilder<RoleRequirement> builder)
    {
        builder.HasKey(required => new { required.ShiftTemplateId, required.JobRoleId });
        builder.HasOne<JobRole>().WithMany().HasForeignKey(required => required.JobRoleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScheduleConfiguration : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.Property(schedule => schedule.PublishedBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Location>().WithMany().HasForeignKey(schedule => schedule.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(schedule => new { schedule.LocationId, schedule.StartDate });
    }
}

internal sealed class PlannedShiftConfiguration : IEntityTypeConfiguration<PlannedShift>
{
    public void Configure(EntityTypeBuilder<PlannedShift> builder)
    {
        builder.Ignore(shift => shift.Range);
        builder.Property(shift => shift.Name).HasMaxLength(ShiftTemplate.NameLength);
        builder.HasOne<Schedule>().WithMany().HasForeignKey(shift => shift.ScheduleId);
        builder.HasOne<ShiftTemplate>().WithMany().HasForeignKey(shift => shift.ShiftTemplateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(shift => shift.Requirements).WithOne().HasForeignKey(required => required.PlannedShiftId);
        builder.HasMany(shift => shift.Assignments).WithOne().HasForeignKey(assignment => assignment.PlannedShiftId);
        builder.HasIndex(shift => new { shift.ScheduleId, shift.Date });
    }
}

internal sealed class PlannedShiftRequirementConfiguration : IEntityTypeConfiguration<PlannedShiftRequirement>
{
    public void Configure(EntityTypeBuilder<PlannedShiftRequirement> builder)
    {
        builder.HasKey(required => new { required.PlannedShiftId, required.JobRoleId });
        builder.HasOne<JobRole>().WithMany().HasForeignKey(required => required.JobRoleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ShiftAssignmentConfiguration : IEntityTypeConfiguration<ShiftAssignment>
{
    public void Configure(EntityTypeBuilder<ShiftAssignment> builder)
    {
        builder.HasOne<Employee>().WithMany().HasForeignKey(assignment => assignment.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JobRole>().WithMany().HasForeignKey(assignment => assignment.JobRoleId).OnDelete(DeleteBehavior.Restrict);
        // No cascade of its own: the schedule's shifts take their assignments along.
        builder.HasOne<Schedule>().WithMany().HasForeignKey(assignment => assignment.ScheduleId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(assignment => new { assignment.EmployeeId, assignment.Start });
        builder.HasIndex(assignment => assignment.ScheduleId);
    }
}
