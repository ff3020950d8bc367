using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Own;

/// <summary>What a page about own work gets from outside.</summary>
public sealed record OwnContext(ICallerSource Callers, Changes Changes, TimeProvider Clock);

/// <summary>
/// Something that shows the caller's own work: it knows which employee the account belongs to, and reads again when a
/// change concerns it. <see cref="OwnFrame"/> shows what stands there until, or instead.
/// </summary>
public abstract class OwnPage(OwnContext context) : ComponentBase, IDisposable
{
    private Watch? watch;

    /// <summary>The caller's employee; null when the account has none.</summary>
    public Guid? Me { get; private set; }

    /// <summary>Whether the first read is over.</summary>
    public bool Ready { get; private set; }

    /// <summary>Why it could not be read.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    [CascadingParameter]
    protected SiteFormat Format { get; set; } = null!;

    protected abstract bool Concerns(Change change);

    /// <summary>Reads everything anew; only called for an account with an employee.</summary>
    protected abstract Task ReadAsync();

    /// <summary>The value of a read, or what was there before when it failed; the failure is shown.</summary>
    protected T Keep<T>(Outcome<T> outcome, T before)
    {
        Refusals = outcome.Refusals;
        return outcome is { IsDone: true, Value: { } value } ? value : before;
    }

    protected override async Task OnInitializedAsync()
    {
        Me = (await context.Callers.GetAsync())?.EmployeeId;
        if (Me is not null)
        {
            watch = new(context.Changes, context.Clock, Concerns, () => InvokeAsync(RefreshAsync), fault => _ = DispatchExceptionAsync(fault));
            await ReadAsync();
        }

        Ready = true;
    }

    public async Task RefreshAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    public void Dispose()
    {
        watch?.Dispose();
        GC.SuppressFinalize(this);
    }
}
