using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

public sealed class ReadAccount(Operations operations)
{
    public Task<Outcome<AccountEdit>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<AccountEdit>(Permission.EditAccounts, async scope =>
            await scope.Db.Users.SingleOrDefaultAsync(account => account.Id == id, scope.Cancellation) is not { } account ? null : new()
            {
                Id = account.Id,
                Stamp = account.ConcurrencyStamp ?? "",
                Email = account.Email!,
                Name = account.DisplayName,
                Role = account.Role,
                EmployeeId = account.EmployeeId,
                Active = account.Active,
                Employees = await scope.EmployeeChoicesAsync(account.Id),
            }, cancellation);
}
