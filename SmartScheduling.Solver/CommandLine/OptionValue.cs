using System.Globalization;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>Reads the value behind an option.</summary>
internal static class OptionValue
{
    public static string Text(string[] args, ref int i) =>
        i + 1 < args.Length ? args[++i] : throw new UsageException($"{args[i]} needs a value.");

    public static double Number(string[] args, ref int i, double least, double most)
    {
        var option = args[i];
        var text = Text(args, ref i);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new UsageException($"{option} is a number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}, not '{text}'.");
    }
}
