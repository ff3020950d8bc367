using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>What one proposal has of a figure.</summary>
/// <param name="Text">The figure itself.</param>
/// <param name="Beside">What it means besides, smaller.</param>
/// <param name="Leads">Whether no other proposal has a better one, and some have a worse one.</param>
public sealed record VariantCell(string Text, string? Beside, bool Leads);

/// <summary>One figure of several proposals, in their order.</summary>
public sealed record VariantFigure(string Name, string Explained, IReadOnlyList<VariantCell> Cells)
{
    /// <summary>All figures that tell proposals apart. A gap is one of them only where it is proven.</summary>
    public static IReadOnlyList<VariantFigure> Of(IReadOnlyList<VariantColumn> columns, SiteFormat site)
    {
        return
        [
            .. Figure("Strict rules broken", "Sum of the broken amounts of strict rules; less is better",
                one => one.Figures.Score.Hard, one => site.Number(one.Figures.Score.Hard), isShown: columns.Any(one => one.Figures.Score.Hard > 0)),
            .. Figure("Coverage", "Places filled, of all places",
                one => -one.Figures.Filled, one => site.Percent(one.Figures.Filled, one.Figures.Required), one => $"{one.Figures.Filled}/{one.Figures.Required}"),
            .. Figure("Unfairness", "What the rules for fair hours, nights and weekends count; less is better. Below it the share of the hours that need not move to be fair",
                one => one.Amounts[Favours.Fairness], one => site.Number(one.Amounts[Favours.Fairness]), one => Share(one.Figures.Fairness, "fair")),
            .. Figure("Wishes missed", "What the rules for wishes and preferred people count; less is better. Below it the share of the wishes that are met",
                one => one.Amounts[Favours.Wishes], one => site.Number(one.Amounts[Favours.Wishes]), one => Share(one.Figures.Wishes, "met")),
            .. Figure("Wages", "What the rule for wages counts, overtime included; less is better",
                one => one.Amounts[Favours.Cost], one => site.Money(one.Amounts[Favours.Cost])),
            .. Figure("Hours", "Worked on the shifts of this week", null, one => Hours.Format(one.Figures.Minutes)),
            .. Figure("Points", "By the run's own rules and weights; less is better", one => one.Figures.Score.Soft, one => site.Number(one.Figures.Score.Soft)),
            .. Figure("Gap", "How far it can be from the best for what it favours, where that is proven",
                null, one => one.Gap is { } gap ? site.Gap(gap) : "–", isShown: columns.Any(one => one.Gap is not null)),
        ];

        string? Share(double? share, string of) => share is { } known ? $"{site.Share(known)} {of}" : null;

        IEnumerable<VariantFigure> Figure(
            string name, string explained, Func<VariantColumn, long>? measure, Func<VariantColumn, string> text, Func<VariantColumn, string?>? beside = null, bool isShown = true)
        {
            if (!isShown) yield break;
            var best = measure is null ? 0 : columns.Min(measure);
            var tellsApart = measure is not null && columns.Any(one => measure(one) != best);
            yield return new(name, explained, [.. columns.Select(one => new VariantCell(text(one), beside?.Invoke(one), tellsApart && measure!(one) == best))]);
        }
    }
}
