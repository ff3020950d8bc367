using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Which employees can be tied to an account: each to one at most.</summary>
internal static class EmployeeChoices
{
    public static Task<List<EmployeeChoice>> EmployeeChoicesAsync(this ReadScope scope, Guid? account)
    {
        var db = scope.Db;
        return db.Employees
            .Where(employee => employee.Active && !db.Users.Any(other => other.EmployeeId == employee.Id && other.Id != account))
            .OrderBy(employee => employee.Name.ToLower())
            .Select(employee => new EmployeeChoice(employee.Id, employee.Name, employee.Email))
            .ToListAsync(scope.Cancellation);
    }

    /// <summary>Why <paramref name="employee"/> cannot be chosen for <paramref name="account"/>; null when they can.</summary>
    public static async Task<Refusal?> RefuseEmployeeAsync(this ReadScope scope, Guid? employee, Guid? account)
    {
        if (employee is null)
            return null;
        if (!await scope.Db.Employees.AnyAsync(known => known.Id == employee, scope.Cancellation))
            return new("This employee no longer exists. Choose another one.", nameof(AccountEdit.EmployeeId));
        return await scope.Db.Users.AnyAsync(other => other.EmployeeId == employee && other.Id != account, scope.Cancellation)
            ? new("This employee has an account already. Choose another one.", nameof(AccountEdit.EmployeeId))
            : null;
    }
}
