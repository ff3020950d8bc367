using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Formats;

/// <summary>A file that no problem can be read from.</summary>
public sealed class InstanceFormatException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static InstanceFormatException Of(IReadOnlyList<Fault> faults) =>
        new(string.Join(Environment.NewLine, faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
}
