namespace SmartScheduling.Web.Components.Panels;

/// <param name="Title">The question: "Delete template Early?".</param>
/// <param name="Text">What will happen, and whether it can be undone.</param>
/// <param name="Confirm">Verb on the button: "Delete".</param>
/// <param name="Danger">The button is red, and the focus starts on the way back.</param>
/// <param name="Cancel">The way back.</param>
public sealed record Question(string Title, string? Text, string Confirm, bool Danger = false, string Cancel = "Cancel");

/// <summary>Asks before something that cannot be taken back: <c>if (await confirmation.AskAsync(new("Delete …?", "…", "Delete", Danger: true)))</c>.</summary>
public sealed class Confirmation
{
    private TaskCompletionSource<bool>? answer;

    internal event Action? Changed;

    internal Question? Current { get; private set; }

    /// <summary>True when confirmed. A question that another one displaces counts as declined.</summary>
    public Task<bool> AskAsync(Question question)
    {
        answer?.TrySetResult(false);
        answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Current = question;
        Changed?.Invoke();
        return answer.Task;
    }

    internal void Answer(bool confirmed)
    {
        Current = null;
        Changed?.Invoke();
        answer?.TrySetResult(confirmed);
    }
}
