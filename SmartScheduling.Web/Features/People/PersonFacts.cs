using SmartScheduling.Domain.People;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Features.JobRoles;

namespace SmartScheduling.Web.Features.People;

/// <summary>What the activity keeps of a person.</summary>
internal sealed record PersonFacts(
    string Name, string Email, DateOnly EmployedFrom, DateOnly? EmployedUntil, string Employment, string TargetHours, string MinHours, string MaxHours, decimal WagePerHour,
    IReadOnlyList<string> JobRoles, string NeverWorks, bool Active)
{
    public const string Subject = "Employee";

    public static PersonFacts Of(Employee person, IReadOnlyList<JobRoleChoice> roles) => new(
        person.Name, person.Email, person.EmployedFrom, person.EmployedUntil, EmploymentWords.Of(person.Contract.EmploymentType),
        Hours.Format(person.Contract.TargetMinutes), Hours.Format(person.Contract.MinMinutes), Hours.Format(person.Contract.MaxMinutes), person.Contract.WagePerHour,
        [.. roles.Where(role => person.Holds(role.Id)).Select(role => role.Name)], person.ExcludedKinds.ToString(), person.Active);
}
