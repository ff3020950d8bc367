using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Data.Configurations;

internal sealed class TimeOffRequestConfiguration : IEntityTypeConfiguration<TimeOffRequest>
{
    public void Configure(EntityTypeBuilder<TimeOffRequest> builder)
    {
        builder.Property(request => request.Reason).HasMaxLength(TimeOffRequest.TextLength);
        builder.Property(request => request.Comment).HasMaxLength(TimeOffRequest.TextLength);
        builder.Property(request => request.DecidedBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Employee>().WithMany().HasForeignKey(request => request.EmployeeId);
        builder.HasIndex(request => new { request.State, request.FirstDay });
    }
}

internal sealed class UnavailableTimeConfiguration : IEntityTypeConfiguration<UnavailableTime>
{
    public void Configure(EntityTypeBuilder<UnavailableTime> builder)
    {
        builder.Property(time => time.Note).HasMaxLength(UnavailableTime.NoteLength);
        builder.HasOne<Employee>().WithMany().HasForeignKey(time => time.EmployeeId);
    }
}

internal sealed class PreferenceConfiguration : IEntityTypeConfiguration<Preference>
{
    public void Configure(EntityTypeBuilder<Preference> builder)
    {
        builder.HasOne<Employee>().WithMany().HasForeignKey(preference => preference.EmployeeId);
        builder.HasOne<ShiftTemplate>().WithMany().HasForeignKey(preference => preference.ShiftTemplateId);
    }
}
