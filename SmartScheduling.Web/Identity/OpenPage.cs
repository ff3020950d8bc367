using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Identity;

/// <summary>
/// Signs an open page out in the moment in which its account's sessions are ended. What another process ended is noticed within a
/// minute, by <see cref="RevalidatingCaller"/>.
/// </summary>
internal sealed class OpenPage(Changes changes, AuthenticationStateProvider authentication) : CircuitHandler
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));
    private IDisposable? _subscription;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (CurrentCaller.From((await authentication.GetAuthenticationStateAsync()).User) is { } caller)
            _subscription = changes.Subscribe(change => Hear(change, caller));
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    private void Hear(Change change, Caller caller)
    {
        if (change is SessionsEnded ended && ended.AccountId == caller.AccountId)
            ((IHostEnvironmentAuthenticationStateProvider)authentication).SetAuthenticationState(Task.FromResult(Nobody));
    }
}
