using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SmartScheduling.Web.Features.Schedules.Build;

public sealed partial class BuildGridRow
{
    private (WeekDraft Draft, int Row, int Version, bool ReadOnly) shown;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    [Parameter, EditorRequired]
    public required WeekDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public int Row { get; set; }

    /// <summary>The row's version in the draft: a row is rendered when it changes.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<Guid, PlanRole> Roles { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected override bool ShouldRender()
    {
        var now = (Draft, Row, Version, ReadOnly);
        var differs = shown != now;
        shown = now;
        return differs;
    }

    private string RolesOf(PlanTemplate template) =>
        string.Join(" · ", template.Requirements.Select(required => $"{required.Count} {(Roles.TryGetValue(required.JobRoleId, out var role) ? role.Name : "?")}"));

    private string CellClass(int day) =>
        (Draft.Days[day].DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "weekend " : "") + (Draft.MarksChanges && Draft.IsChanged(Row, day) ? "changed" : "");

    private string WhyNot(int day) => Draft.Templates[Row].Active
        ? $"{Draft.Templates[Row].Name} does not stand on {Site.LongWeekday(Draft.Days[day].DayOfWeek)}"
        : $"{Draft.Templates[Row].Name} is no longer in use";

    private Task ToggleRow()
    {
        Draft.ToggleRow(Row);
        return OnChanged.InvokeAsync();
    }

    private Task ToggleAsync(int day)
    {
        Draft.Toggle(Row, day);
        return OnChanged.InvokeAsync();
    }

    private Task SetAsync(int day, int count)
    {
        Draft.Set(Row, day, count);
        return OnChanged.InvokeAsync();
    }

    private Task TypeAsync(int day, KeyboardEventArgs key) => key.Key switch
    {
        "+" => SetAsync(day, Draft[Row, day] + 1),
        "-" => SetAsync(day, Draft[Row, day] - 1),
        "Delete" or "Backspace" => SetAsync(day, 0),
        [>= '0' and <= '9'] => SetAsync(day, key.Key[0] - '0'),
        _ => Task.CompletedTask,
    };
}
