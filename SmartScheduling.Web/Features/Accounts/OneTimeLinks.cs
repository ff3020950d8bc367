using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Whom a link is for.</summary>
internal sealed record LinkReceiver(string Name, string Email, AccessRole Role, Guid? EmployeeId);

internal static class OneTimeLinks
{
    /// <summary>Adds the invitation in place of any open one for the same email.</summary>
    public static async Task<OneTimeLink> LinkAsync(this WriteScope scope, LinkReceiver receiver, string action)
    {
        var email = receiver.Email.ToLowerInvariant();
        scope.Db.Invitations.RemoveRange(
            await scope.Db.Invitations.Where(open => open.UsedAt == null && open.Email.ToLower() == email).ToListAsync(scope.Cancellation));
        var (token, hash) = Invitations.NewToken();
        var invitation = new Invitation
        {
            TokenHash = hash,
            Email = receiver.Email,
            DisplayName = receiver.Name,
            Role = receiver.Role,
            EmployeeId = receiver.EmployeeId,
            CreatedAt = scope.Now,
            ExpiresAt = scope.Now + Invitations.Lifetime,
        };
        scope.Db.Invitations.Add(invitation);
        scope.Record(action, "Invitation", invitation.Id, receiver.Name, after: receiver);
        return new(receiver.Name, token, invitation.ExpiresAt);
    }
}
