using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>A line of the list. <see cref="LockedUntil"/> only while signing in is locked after failed attempts.</summary>
public sealed record AccountRow(Guid Id, string Name, string Email, AccessRole Role, string? Employee, bool Active, DateTimeOffset? LockedUntil);

public sealed class ListAccounts(Operations operations)
{
    public const string Role = "access";

    public Task<Outcome<ListPage<AccountRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<AccountRow>>(Permission.EditAccounts, async scope =>
        {
            var db = scope.Db;
            var inactiveToo = query.Filter(ListFilters.Inactive) is not null;
            var accounts = db.Users
                .Where(account => account.Active || inactiveToo)
                .WhereContains(query.Search, account => account.DisplayName + " " + account.Email);
            if (Enum.TryParse<AccessRole>(query.Filter(Role), out var role))
                accounts = accounts.Where(account => account.Role == role);

            var page = await Ordered(accounts, query).Select(account => new AccountRow(
                account.Id, account.DisplayName, account.Email!, account.Role,
                db.Employees.Where(employee => employee.Id == account.EmployeeId).Select(employee => employee.Name).FirstOrDefault(),
                account.Active, account.LockoutEnd)).PageAsync(query, scope.Cancellation);
            return page with { Items = [.. page.Items.Select(row => row.LockedUntil > scope.Now ? row : row with { LockedUntil = null })] };
        }, cancellation);

    private static IQueryable<Account> Ordered(IQueryable<Account> accounts, ListQuery query) => query.Sort switch
    {
        "email" => accounts.By(account => account.NormalizedEmail, query.Descending),
        "access" => accounts.By(account => account.Role, query.Descending).ThenBy(account => account.DisplayName.ToLower()),
        _ => accounts.By(account => account.DisplayName.ToLower(), query.Descending),
    };
}
