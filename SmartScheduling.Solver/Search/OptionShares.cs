using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search;

/// <summary>What each option of a person adds to the rows of the team, compared with a free day: those of option i lie from Starts[i] to Starts[i + 1].</summary>
internal sealed class OptionShares
{
    public OptionShares(PersonModel model, RowIndex index)
    {
        var person = model.Person.Index;
        Starts = new int[model.Options.Count + 1];
        List<int> rows = [];
        List<int> amounts = [];
        List<int> candidates = [];
        for (var day = 0; day < model.Options.Days; day++)
        {
            var off = Model.DayWork.Off(day);
            var options = model.Options.Of(day);
            for (var option = 0; option < options.Length; option++)
            {
                candidates.Clear();
                if (options[option].First is { } first) candidates.AddRange(index.Of(first));
                if (options[option].Second is { } second)
                    foreach (var row in index.Of(second))
                        if (!candidates.Contains(row)) candidates.Add(row);
                candidates.AddRange(index.Of(day));
                foreach (var row in candidates)
                {
                    var share = index.Rows[row].Share(person, options[option]) - index.Rows[row].Share(person, off);
                    if (share == 0) continue;
                    rows.Add(row);
                    amounts.Add(share);
                }

                Starts[model.Options.Start(day) + option + 1] = rows.Count;
            }
        }

        Rows = [.. rows];
        Amounts = [.. amounts];
    }

    public int[] Starts { get; }

    public int[] Rows { get; }

    public int[] Amounts { get; }
}
