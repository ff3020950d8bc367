using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Sites;

namespace SmartScheduling.Web.Data.Configurations;

internal sealed class JobRoleConfiguration : IEntityTypeConfiguration<JobRole>
{
    public void Configure(EntityTypeBuilder<JobRole> builder)
    {
        builder.Property(role => role.Name).HasMaxLength(JobRole.NameLength);
        builder.Property(role => role.Code).HasMaxLength(JobRole.CodeLength);
        builder.HasIndex(role => role.Name).IsUnique().HasDatabaseName(Constraints.OneJobRolePerName);
    }
}

internal sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> builder)
    {
        builder.Property(location => location.Name).HasMaxLength(Location.NameLength);
        builder.HasIndex(location => location.Name).IsUnique().HasDatabaseName(Constraints.OneLocationPerName);
    }
}

internal sealed class SiteSettingsConfiguration : IEntityTypeConfiguration<SiteSettings>
{
    public void Configure(EntityTypeBuilder<SiteSettings> builder)
    {
        builder.Property(site => site.Name).HasMaxLength(SiteSettings.NameLength);
        builder.Property(site => site.TimeZone).HasMaxLength(64);
        builder.Property(site => site.Culture).HasMaxLength(20);
    }
}

internal sealed class EmployeeConfiguration : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> builder)
    {
        builder.Property(employee => employee.Name).HasMaxLength(Employee.NameLength);
        builder.Property(employee => employee.Email).HasMaxLength(Employee.EmailLength);
        builder.HasIndex(employee => employee.Name);
        builder.HasIndex(employee => employee.Email).IsUnique().HasDatabaseName(Constraints.OneEmployeePerEmail);
        builder.OwnsOne(employee => employee.Contract, contract => contract.Property(terms => terms.WagePerHour).HasPrecision(10, 2));
        builder.Navigation(employee => employee.Contract).IsRequired();
        builder.HasMany(employee => employee.JobRoles).WithOne().HasForeignKey(held => held.EmployeeId);
    }
}

internal sealed class EmployeeJobRoleConfiguration : IEntityTypeConfiguration<EmployeeJobRole>
{
    public void Configure(EntityTypeBuilder<EmployeeJobRole> builder)
    {
        builder.HasKey(held => new { held.EmployeeId, held.JobRoleId });
        builder.HasOne<JobRole>().WithMany().HasForeignKey(held => held.JobRoleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GroupConfiguration : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.Property(group => group.Name).HasMaxLength(Group.NameLength);
        builder.HasIndex(group => group.Name).IsUnique().HasDatabaseName(Constraints.OneGroupPerName);
        builder.HasMany(group => group.Members).WithOne().HasForeignKey(member => member.GroupId);
    }
}

internal sealed class GroupMemberConfiguration : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.HasKey(member => new { member.GroupId, member.EmployeeId });
        builder.HasOne<Employee>().WithMany().HasForeignKey(member => member.EmployeeId).OnDelete(DeleteBehavior.Restrict);
    }
}
