using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>A link that nobody has used yet.</summary>
public sealed record InvitationRow(Guid Id, string Name, string Email, AccessRole Role, DateTime ExpiresAt);

/// <summary>What the page needs beside the accounts: open links, and who could be invited as which employee.</summary>
public sealed record InvitationsView(IReadOnlyList<InvitationRow> Open, IReadOnlyList<EmployeeChoice> Employees);

public sealed class ListInvitations(Operations operations)
{
    public Task<Outcome<InvitationsView>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<InvitationsView>(Permission.EditAccounts, async scope => new(
            await scope.Db.Invitations
                .Where(link => link.UsedAt == null && link.ExpiresAt > scope.Now)
                .OrderBy(link => link.DisplayName)
                .Select(link => new InvitationRow(link.Id, link.DisplayName, link.Email, link.Role, link.ExpiresAt))
                .ToListAsync(scope.Cancellation),
            await scope.EmployeeChoicesAsync(account: null)), cancellation);
}
