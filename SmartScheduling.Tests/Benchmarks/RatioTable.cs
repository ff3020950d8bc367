using System.Globalization;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>A small table on the screen: each line is one thing measured twice in the same run, and what the second costs beside the first.</summary>
internal sealed class RatioTable(string title, string first, string second, string unit = "ms")
{
    private readonly List<(string Name, Samples First, Samples Second)> lines = [];

    public void Add(string name, Samples one, Samples other) => lines.Add((name, one, other));

    public void Print()
    {
        var width = Math.Max(title.Length, lines.Max(line => line.Name.Length));
        Console.WriteLine($"\n{title.PadRight(width)}  {first,20}  {second,20}   ratio");
        foreach (var (name, one, other) in lines)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name.PadRight(width)}  {one.Median,8:0.00} ({one.Slow,6:0.00}) {unit}  {other.Median,8:0.00} ({other.Slow,6:0.00}) {unit}  {other.Median / one.Median,6:0.00}"));
        }

        Console.WriteLine("Median, and in brackets what 19 of 20 stayed below.");
    }
}
