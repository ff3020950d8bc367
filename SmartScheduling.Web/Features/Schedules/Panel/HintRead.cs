using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Panel;

/// <summary>
/// The possibilities for what is chosen, read again whenever the choice or the week changes. An answer that comes after
/// a newer question is dropped.
/// </summary>
internal sealed class HintRead<T>
{
    private object? _asked;

    /// <summary>Null until the first answer to the present choice.</summary>
    public IReadOnlyList<T>? Items { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <param name="about">What is chosen, without the state of the week: another one shows a skeleton.</param>
    /// <param name="state">Version of the week: another one keeps the old answer on the screen until the new one is there.</param>
    /// <param name="read">The question.</param>
    public async Task AskAsync(object about, object? state, Func<Task<Outcome<IReadOnlyList<T>>>> read)
    {
        var question = (about, state);
        if (question.Equals(_asked))
            return;
        if (_asked is not ValueTuple<object, object?> last || !last.Item1.Equals(about))
            Items = null;
        _asked = question;
        // Off the circuit's thread, so that the page shows the choice while the rules are asked.
        var outcome = await Task.Run(read);
        if (question.Equals(_asked))
            (Items, Refusals) = (outcome.Value, outcome.Refusals);
    }
}
