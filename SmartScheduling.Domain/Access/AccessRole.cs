namespace SmartScheduling.Domain.Access;

/// <summary>What an account may do. Not to be confused with a job role, which says what a person can work as.</summary>
public enum AccessRole
{
    Employee = 0,
    Manager = 1,
    Admin = 2,
}
