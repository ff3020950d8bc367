using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace SmartScheduling.Tests.Support;

/// <summary>
/// bUnit asks for AngleSharp.Diffing 1.x, the feed holds 0.17.0 only; the parts that bUnit uses are the same in both.
/// Delete this when the feed holds 1.x.
/// </summary>
internal static class BunitDiffing
{
    private const string Name = "AngleSharp.Diffing";

#pragma warning disable CA2255 // Has to stand before the first test touches bUnit, and a test assembly has no Main of its own.
    [ModuleInitializer]
    internal static void TakeTheVersionThatIsThere() => AssemblyLoadContext.Default.Resolving += Resolve;
#pragma warning restore CA2255

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName wanted) =>
        wanted.Name == Name && wanted.Version is not null
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Name + ".dll"))
            : null;
}
