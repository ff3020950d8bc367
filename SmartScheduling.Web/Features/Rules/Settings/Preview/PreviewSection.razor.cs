using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SmartScheduling.Domain;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Rules.Settings.Preview;

public sealed partial class PreviewSection(PreviewRuleSetting previewRuleSetting) : IDisposable
{
    private const int AtFirst = 5;

    private readonly HashSet<Guid> shown = [];
    private readonly CancellationTokenSource closing = new();
    private CancellationToken closed;
    private EditContext? watched;
    private RulePreview? preview;
    private IReadOnlyList<Refusal> refusals = [];
    private int seen = -1;
    private bool asking, again;

    [Parameter, EditorRequired]
    public required RuleForm Form { get; set; }

    /// <summary>Counts what was typed that the form cannot see by itself.</summary>
    [Parameter]
    public int Touched { get; set; }

    [CascadingParameter]
    private EditContext Editing { get; set; } = null!;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override void OnInitialized() => closed = closing.Token;

    protected override Task OnParametersSetAsync()
    {
        if (watched != Editing)
        {
            if (watched is not null)
                watched.OnFieldChanged -= Typed;
            watched = Editing;
            watched.OnFieldChanged += Typed;
            seen = -1;
        }

        if (seen == Touched)
            return Task.CompletedTask;
        seen = Touched;
        return CheckAsync();
    }

    public void Dispose()
    {
        if (watched is not null)
            watched.OnFieldChanged -= Typed;
        closing.Cancel();
        closing.Dispose();
    }

    private void Typed(object? sender, FieldChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        try
        {
            await CheckAsync();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    // One question at a time; whatever was typed during it is asked once afterwards.
    private async Task CheckAsync()
    {
        again = true;
        if (asking)
            return;
        asking = true;
        try
        {
            while (again && !closed.IsCancellationRequested)
            {
                again = false;
                StateHasChanged();
                var form = Form.Copy();
                var outcome = await Task.Run(() => previewRuleSetting.ExecuteAsync(form, closed), closed);
                (preview, refusals) = (outcome.Value, outcome.Refusals);
            }
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The editor was closed before the answer came.
            return;
        }
        finally
        {
            asking = false;
        }

        StateHasChanged();
    }

    private static string Summary(RulePreview preview)
    {
        var breaches = preview.Weeks.SelectMany(week => week.Breaches).ToList();
        var strict = breaches.Count(one => one.Level == ScoreLevel.Hard);
        var kinds = new[] { (strict, "strict"), (breaches.Count - strict, "soft") }.Where(kind => kind.Item1 > 0).Select(kind => $"{kind.Item1} {kind.Item2}");
        return breaches.Count == 0
            ? $"{Wording.Count(preview.Weeks.Count, "week", "weeks")} of {preview.Checked} cannot be checked."
            : $"{Wording.And([.. kinds])} new {(breaches.Count == 1 ? "breach" : "breaches")} in {preview.Weeks.Count} of {Wording.Count(preview.Checked, "week", "weeks")} from today on. Nothing in them is changed by saving.";
    }
}
