using System.Diagnostics;

namespace SmartScheduling.Tests.Support;

/// <summary>The one place where tests wait: for a condition, with a patience that suits a busy machine, never for a time.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until the condition holds; fails with the sentence when patience ends.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, string sentence, TimeSpan? patience = null) =>
        await ValueAsync(async () => await condition() ? sentence : null, sentence, patience);

    /// <summary>Waits until the read returns something and hands it out.</summary>
    public static async Task<T> ValueAsync<T>(Func<Task<T?>> read, string sentence, TimeSpan? patience = null) where T : class
    {
        var limit = patience ?? Patience;
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (await read() is { } value) return value;
            if (watch.Elapsed > limit) throw new TimeoutException($"After {limit.TotalSeconds:0} s still not true: {sentence}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
