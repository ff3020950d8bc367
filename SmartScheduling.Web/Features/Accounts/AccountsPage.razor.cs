using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Accounts;

public sealed partial class AccountsPage(
    ListAccounts listAccounts, ListInvitations listInvitations, ReadAccount readAccount, SaveAccount saveAccount, UnlockAccount unlockAccount,
    InviteAccount inviteAccount, MakePasswordLink makePasswordLink, RevokeInvitation revokeInvitation, Toasts toasts, Confirmation confirmation)
{
    private ListTable<AccountRow> list = null!;
    private InvitationsView invitations = new([], []);
    private InvitationForm? inviting;
    private AccountEdit? editing;
    private OneTimeLink? link;

    protected override Task OnInitializedAsync() => ReadInvitationsAsync();

    private async Task ReadInvitationsAsync()
    {
        if (Shown(await listInvitations.ExecuteAsync()) is { } view)
            invitations = view;
    }

    private void Invite() => inviting = new();

    private async Task InvitedAsync(OneTimeLink made)
    {
        (inviting, link) = (null, made);
        await ReadInvitationsAsync();
    }

    private async Task EditAsync(Guid id) => editing = Shown(await readAccount.ExecuteAsync(id));

    private Task SavedAsync()
    {
        toasts.Say($"{editing!.Name.Trim()} was saved.");
        editing = null;
        return list.ReloadAsync();
    }

    private async Task MakeLinkAsync(AccountRow account)
    {
        link = Shown(await makePasswordLink.ExecuteAsync(account.Id));
        await ReadInvitationsAsync();
    }

    private async Task UnlockAsync(AccountRow account)
    {
        if ((await unlockAccount.ExecuteAsync(account.Id)) is { IsDone: false } refused)
            toasts.Warn(refused.Refusals[0].Sentence);
        await list.ReloadAsync();
    }

    private async Task RevokeAsync(InvitationRow invitation)
    {
        if (!await confirmation.AskAsync(new($"Withdraw the link for {invitation.Name}?", "The link stops working. You can make a new one at any time.", "Withdraw", Danger: true)))
            return;
        if ((await revokeInvitation.ExecuteAsync(invitation.Id)) is { IsDone: false } refused)
            toasts.Warn(refused.Refusals[0].Sentence);
        await ReadInvitationsAsync();
    }

    private T? Shown<T>(Outcome<T> outcome)
        where T : class
    {
        if (!outcome.IsDone)
            toasts.Warn(outcome.Refusals[0].Sentence);
        return outcome.Value;
    }
}
