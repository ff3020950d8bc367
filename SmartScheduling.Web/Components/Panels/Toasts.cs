using SmartScheduling.Web.Components.Status;

namespace SmartScheduling.Web.Components.Panels;

/// <summary>A short notice at the edge. With an action (usually Undo) it stays longer.</summary>
public sealed record Toast(string Text, Tone Tone = Tone.Full, string? ActionLabel = null, Func<Task>? Action = null)
{
    internal string Icon => Tone == Tone.Conflict ? "error" : Tone.Name();
}

/// <summary>Tells that something was done, without asking for anything: <c>toasts.Say("Week published")</c>.</summary>
public sealed class Toasts(TimeProvider clock)
{
    private const int AtMost = 4;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(12);
    private readonly List<Toast> shown = [];

    internal event Action? Changed;

    internal IReadOnlyList<Toast> Shown
    {
        get
        {
            lock (shown)
                return [.. shown];
        }
    }

    public void Say(string text) => Show(new(text));

    /// <summary>Something went wrong that belongs to no form.</summary>
    public void Warn(string text) => Show(new(text, Tone.Conflict));

    public void Show(Toast toast)
    {
        lock (shown)
        {
            shown.Add(toast);
            if (shown.Count > AtMost)
                shown.RemoveAt(0);
        }

        Changed?.Invoke();
        var stays = toast.Action is not null || toast.Tone == Tone.Conflict ? Long : Short;
        _ = Task.Delay(stays, clock).ContinueWith(_ => Remove(toast), TaskScheduler.Default);
    }

    internal void Remove(Toast toast)
    {
        lock (shown)
            shown.Remove(toast);
        Changed?.Invoke();
    }
}
