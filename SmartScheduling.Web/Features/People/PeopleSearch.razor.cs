using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SmartScheduling.Web.Components;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

public sealed partial class PeopleSearch(SearchPeople searchPeople, ICallerSource callers, NavigationManager navigation, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(200);

    private readonly string listId = ElementId.Next("people-found");
    private IReadOnlyList<PersonHit> hits = [];
    private CancellationTokenSource? searching;
    private string typed = "";
    private string? sentence;
    private bool allowed, open;
    private int at = -1;

    protected override async Task OnInitializedAsync() => allowed = await callers.GetAsync() is { } caller && caller.May(Permission.ViewPeople);

    private string IdOf(int index) => $"{listId}-{index}";

    private async Task TypeAsync(ChangeEventArgs e)
    {
        typed = e.Value as string ?? "";
        searching?.Cancel();
        if (string.IsNullOrWhiteSpace(typed))
        {
            Forget();
            return;
        }

        var mine = searching = new();
        try
        {
            await Task.Delay(TypingPause, clock, mine.Token);
            var outcome = await searchPeople.ExecuteAsync(typed, mine.Token);
            (hits, sentence) = (outcome.Value ?? [], outcome.IsDone ? null : outcome.Refusals[0].Sentence);
            (open, at) = (true, hits.Count > 0 ? 0 : -1);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // More was typed; the answer to that is on its way.
        }
    }

    private void PressAsync(KeyboardEventArgs e)
    {
        switch (e.Key)
        {
            case "ArrowDown" when hits.Count > 0:
                at = (at + 1) % hits.Count;
                break;
            case "ArrowUp" when hits.Count > 0:
                at = (at - 1 + hits.Count) % hits.Count;
                break;
            case "Enter" when open && at >= 0:
                Go(hits[at]);
                break;
            case "Escape":
                Forget();
                break;
        }
    }

    private void Reopen() => open = hits.Count > 0;

    private void Close() => open = false;

    private void Go(PersonHit hit)
    {
        Forget();
        navigation.NavigateTo($"people/{hit.Id}");
    }

    private void Forget() => (typed, hits, open, at, sentence) = ("", [], false, -1, null);

    public void Dispose() => searching?.Cancel();
}
