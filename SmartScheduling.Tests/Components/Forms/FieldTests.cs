using System.ComponentModel.DataAnnotations;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SmartScheduling.Domain;
using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Tests.Components.Forms;

public sealed class FieldTests : IDisposable
{
    private readonly BunitContext context = new();
    private readonly Person person = new();

    [Fact]
    public void The_label_belongs_to_the_input_and_the_hint_describes_it()
    {
        var form = Render([]);
        var input = form.Find("input");
        Assert.Equal(input.Id, form.Find("label").GetAttribute("for"));
        Assert.Equal("As in the contract", form.Find("#" + input.GetAttribute("aria-describedby")).TextContent);
        Assert.Null(input.GetAttribute("aria-invalid"));
    }

    [Fact]
    public void An_error_stands_at_its_field_and_what_was_typed_stays()
    {
        person.Name = "x";
        var form = Render([]);
        form.Find("input").Change("");
        form.Find("form").Submit();

        var input = form.Find("input");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => form.Find("#" + id).TextContent.Trim());
        Assert.Equal(["Enter a name.", "As in the contract"], described);
    }

    [Fact]
    public void A_refusal_stands_at_its_field_until_that_is_edited_and_the_rest_in_a_notice()
    {
        var form = Render([new("This name is taken.", nameof(Person.Name)), new("The week is published."), new("Nobody knows this field.", "Unknown")]);
        Assert.Contains("This name is taken.", form.Find(".field .error").TextContent, StringComparison.Ordinal);
        Assert.Contains("The week is published.", form.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody knows this field.", form.Find(".notice").TextContent, StringComparison.Ordinal);

        form.Find("input").Change("Bea");
        Assert.Empty(form.FindAll(".field .error"));
    }

    public void Dispose() => context.Dispose();

    private IRenderedComponent<ModelForm> Render(IReadOnlyList<Refusal> refusals) => context.Render<ModelForm>(form => form
        .Add(it => it.Model, person)
        .Add(it => it.OnValid, () => { })
        .Add(it => it.Refusals, refusals)
        .AddChildContent<Field>(field => field
            .Add(it => it.Label, "Name")
            .Add(it => it.Hint, "As in the contract")
            .Add(it => it.For, () => person.Name)
            .Add(it => it.ChildContent, Input)));

    private RenderFragment Input(IReadOnlyDictionary<string, object> attributes) => builder =>
    {
        builder.OpenComponent<InputText>(0);
        builder.AddMultipleAttributes(1, attributes);
        builder.AddAttribute(2, "Value", person.Name);
        builder.AddAttribute(3, "ValueChanged", EventCallback.Factory.Create<string>(this, name => person.Name = name));
        builder.AddAttribute(4, "ValueExpression", (System.Linq.Expressions.Expression<Func<string>>)(() => person.Name));
        builder.CloseComponent();
    };

    private sealed class Person
    {
        [Required(ErrorMessage = "Enter a name.")]
        public string Name { get; set; } = "Ada";
    }
}
