using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging.Abstractions;

namespace SmartScheduling.Tests.Benchmarks;

#pragma warning disable BL0006 // A benchmark of rendering needs a renderer; the types are stable enough for that.
/// <summary>Renders as a circuit does, up to the point where what changed would be sent: nothing reads the markup again.</summary>
internal sealed class HeadlessRenderer(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
{
    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    public int Add<T>() where T : IComponent => AssignRootComponentId(InstantiateComponent(typeof(T)));

    public Task RenderAsync(int component, IDictionary<string, object?> parameters) =>
        Dispatcher.InvokeAsync(() => RenderRootComponentAsync(component, ParameterView.FromDictionary(parameters)));

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch) => Task.CompletedTask;

    protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Capture(exception).Throw();
}
#pragma warning restore BL0006
