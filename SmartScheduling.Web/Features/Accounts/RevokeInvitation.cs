using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Makes a link that nobody has used worthless.</summary>
public sealed class RevokeInvitation(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditAccounts, async scope =>
        {
            if (await scope.Db.Invitations.SingleOrDefaultAsync(link => link.Id == id && link.UsedAt == null, scope.Cancellation) is not { } invitation)
                return Outcome.NotFound;
            scope.Db.Invitations.Remove(invitation);
            scope.Record("RevokeInvitation", "Invitation", id, invitation.DisplayName, before: new { invitation.Email, invitation.Role });
            return Outcome.Done();
        }, cancellation);
}
