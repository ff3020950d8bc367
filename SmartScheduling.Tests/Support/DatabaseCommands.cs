using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SmartScheduling.Tests.Support;

/// <summary>Hears the commands that the test's own work sends to a database; those of tests beside it are not counted.</summary>
internal sealed class DatabaseCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<DatabaseCommands?> Listening = new();
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<string> heard = [];

    private DatabaseCommands() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Runs <paramref name="work"/> and returns the text of every command that it sent.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Func<Task> work)
    {
        using var commands = new DatabaseCommands();
        Listening.Value = commands;
        await work();
        Listening.Value = null;
        return commands.heard;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed && Listening.Value == this)
            lock (heard) heard.Add(executed.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
