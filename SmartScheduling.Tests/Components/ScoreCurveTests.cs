using Bunit;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Components;

/// <summary>The score over time: drawn as two falling steps, told in a sentence to whoever cannot see them.</summary>
public sealed class ScoreCurveTests : IDisposable
{
    private static readonly ScorePoint[] Points = [new(0, 1, 4, 900), new(1_000, 0, 0, 400)];

    private readonly BunitContext context = new();

    [Fact]
    public void Each_better_score_is_a_step_down_and_the_last_goes_on_until_now()
    {
        var curve = Render(Points, span: 10, until: 2);
        Assert.Equal("M0 5H24V59H48", curve.Find("path.open").GetAttribute("d"));
        Assert.Equal("M0 5H24V59H48", curve.Find("path.soft").GetAttribute("d"));
        Assert.Equal("0:10", curve.Find("figcaption .num").TextContent);
    }

    [Fact]
    public void What_did_not_change_is_a_line_and_without_a_now_it_goes_to_the_edge()
    {
        var curve = Render([Points[0], Points[1] with { Uncovered = 4 }], span: 10, until: null);
        Assert.Equal("M0 59H24V59H240", curve.Find("path.open").GetAttribute("d"));
        Assert.Equal("M0 5H24V59H240", curve.Find("path.soft").GetAttribute("d"));
    }

    [Fact]
    public void A_reader_is_told_the_first_score_and_the_one_of_now()
    {
        var drawing = Render(Points, span: 10, until: 2).Find("svg");
        Assert.Equal("img", drawing.GetAttribute("role"));
        Assert.Equal(
            "Score over time. First: 1 strict, 4 open by priority, 900 points after 0.0 seconds. Now: 0 strict, 0 open by priority, 400 points after 1.0 seconds.",
            drawing.GetAttribute("aria-label"));
    }

    [Fact]
    public void Before_the_first_roster_nothing_is_drawn() => Assert.Equal("", Render([], span: 10, until: 2).Markup.Trim());

    public void Dispose() => context.Dispose();

    private IRenderedComponent<ScoreCurve> Render(IReadOnlyList<ScorePoint> points, int span, int? until) => context.Render<ScoreCurve>(parameters => parameters
        .Add(one => one.Points, points).Add(one => one.Span, TimeSpan.FromSeconds(span)).Add(one => one.Until, until is { } seconds ? TimeSpan.FromSeconds(seconds) : null));
}
