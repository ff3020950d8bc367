namespace SmartScheduling.Solver.Columns;

/// <summary>
/// How high a concave function of one number can be, from its tangents at the places looked at: where one that rises and one that falls
/// meet.
/// </summary>
internal sealed class ConcaveReach
{
    private (double Place, double Value, double Slope)? rising;
    private (double Place, double Value, double Slope)? falling;

    /// <summary>The function is nowhere higher than this; infinite until tangents on both sides of its top are known.</summary>
    public double Most { get; private set; } = double.PositiveInfinity;

    public void Add(double place, double value, double slope)
    {
        if (slope >= 0) rising = (place, value, slope);
        if (slope <= 0) falling = (place, value, slope);
        if (rising is not { } left || falling is not { } right) return;
        var slopes = left.Slope - right.Slope;
        var most = slopes > 0 ? left.Value + left.Slope * (right.Value - left.Value + right.Slope * (left.Place - right.Place)) / slopes : value;
        Most = Math.Min(Most, most);
    }
}
