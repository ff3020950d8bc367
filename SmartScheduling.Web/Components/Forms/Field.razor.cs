using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace SmartScheduling.Web.Components.Forms;

public sealed partial class Field : IDisposable
{
    private readonly string id = ElementId.Next("field");
    private string labelId = "", hintId = "", errorId = "";
    private EditContext? watched;
    private FieldIdentifier? field;
    private RenderFragment? optional;

    [CascadingParameter]
    private EditContext? Form { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The property whose messages stand here; without it only <see cref="Error"/> does.</summary>
    [Parameter]
    public Expression<Func<object?>>? For { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>A message that no form knows of, for inputs outside one.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public bool Check { get; set; }

    [Parameter]
    public bool Group { get; set; }

    /// <summary><c>whole</c> spans all columns of a <c>.fields</c> grid.</summary>
    [Parameter]
    public string? Class { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<IReadOnlyDictionary<string, object>> ChildContent { get; set; }

    protected override void OnInitialized() => (labelId, hintId, errorId) = ($"{id}-label", $"{id}-hint", $"{id}-error");

    protected override void OnParametersSet()
    {
        field = For is null ? null : FieldIdentifier.Create(For);
        optional = Optional ? builder => builder.AddMarkupContent(0, " <span class=\"optional\">optional</span>") : null;
        if (ReferenceEquals(watched, Form))
            return;
        Unwatch();
        watched = Form;
        if (watched is not null)
            watched.OnValidationStateChanged += Show;
    }

    private IEnumerable<string> Errors()
    {
        if (Error is not null)
            return [Error];
        return Form is not null && field is { } mine ? Form.GetValidationMessages(mine) : [];
    }

    private Dictionary<string, object> Attributes()
    {
        var invalid = Errors().Any();
        var attributes = new Dictionary<string, object>(4);
        if (Group)
            attributes["aria-labelledby"] = labelId;
        else
            attributes["id"] = id;
        var describedBy = (Hint is not null, invalid) switch
        {
            (true, true) => $"{errorId} {hintId}",
            (true, false) => hintId,
            (false, true) => errorId,
            _ => null,
        };
        if (describedBy is not null)
            attributes["aria-describedby"] = describedBy;
        if (invalid && !Group)
            attributes["aria-invalid"] = "true";
        return attributes;
    }

    private void Show(object? sender, ValidationStateChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);

    private void Unwatch()
    {
        if (watched is not null)
            watched.OnValidationStateChanged -= Show;
    }

    public void Dispose() => Unwatch();
}
