using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace SmartScheduling.Web.Components.Forms;

/// <summary>
/// Minutes (int or int?) entered as hours, see <see cref="Hours"/>:
/// <c>&lt;InputHours @bind-Value="form.TargetMinutes" @attributes="context" /&gt;</c>.
/// </summary>
public sealed class InputHours<TValue> : InputBase<TValue>
{
    private static readonly bool MayBeEmpty = Nullable.GetUnderlyingType(typeof(TValue)) == typeof(int);

    static InputHours()
    {
        if (!MayBeEmpty && typeof(TValue) != typeof(int))
            throw new InvalidOperationException($"InputHours binds int or int?, not {typeof(TValue)}.");
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "inputmode", "decimal");
        builder.AddAttribute(2, "autocomplete", "off");
        builder.AddMultipleAttributes(3, AdditionalAttributes);
        builder.AddAttribute(4, "class", CssClass);
        builder.AddAttribute(5, "name", NameAttributeValue);
        builder.AddAttribute(6, "value", CurrentValueAsString);
        builder.AddAttribute(7, "onchange", EventCallback.Factory.CreateBinder<string?>(this, written => CurrentValueAsString = written, CurrentValueAsString));
        builder.SetUpdatesAttributeName("value");
        builder.CloseElement();
    }

    protected override string? FormatValueAsString(TValue? value) => value is int minutes ? Hours.Format(minutes) : null;

    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out TValue result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        validationErrorMessage = null;
        if (MayBeEmpty && string.IsNullOrWhiteSpace(value))
        {
            result = default!;
            return true;
        }

        if (Hours.TryParse(value, out var minutes))
        {
            result = (TValue)(object)minutes;
            return true;
        }

        result = default;
        validationErrorMessage = "Enter hours like 38:30 or 38.5.";
        return false;
    }
}
