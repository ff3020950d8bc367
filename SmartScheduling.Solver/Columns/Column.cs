namespace SmartScheduling.Solver.Columns;

/// <summary>One roster of one person, as a column of the master: its own cost and what it adds to the equations.</summary>
internal sealed class Column
{
    /// <summary>Place of the person among those of the master.</summary>
    public required int Person { get; init; }

    /// <summary>For each day the place of what is done among the person's options of that day.</summary>
    public required int[] Picks { get; init; }

    /// <summary>Points of the person's own rules.</summary>
    public required double Cost { get; init; }

    /// <summary>Equations of the master that it adds to, and how much.</summary>
    public required int[] Rows { get; init; }

    public required double[] Amounts { get; init; }

    /// <summary>The square of its length as a vector, its own variable and the person's equation included.</summary>
    public double Length
    {
        get
        {
            if (field > 0) return field;
            field = 2;
            foreach (var amount in Amounts) field += amount * amount;
            return field;
        }
    }

    /// <summary>Ruled out by a decision of the dive, or never a real roster; it may stay only until something else is there.</summary>
    public bool IsBanned { get; set; }

    /// <summary>Place in the basis, or -1.</summary>
    public int BasisPlace { get; set; } = -1;

    /// <summary>How much of it the last solution of the master takes, 0 to 1.</summary>
    public double Weight { get; set; }

    /// <summary>For how many solutions of the master it was not taken.</summary>
    public int Idle { get; set; }

    /// <summary>The same for another master.</summary>
    public Column Copy() => new() { Person = Person, Picks = Picks, Cost = Cost, Rows = Rows, Amounts = Amounts, IsBanned = IsBanned };

    public bool IsLike(Column other) => Person == other.Person && Picks.AsSpan().SequenceEqual(other.Picks);
}
