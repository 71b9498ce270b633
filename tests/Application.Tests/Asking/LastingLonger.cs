using SafePassage.Model;

namespace SafePassage.Application.Tests.Asking;

/// <summary>What lasts to the end of a window lasts to the end of another; what ends before ends when it did.</summary>
public class LastingLonger
{
    private static Interval Hours(double from, double until) =>
        new(TimeSpan.FromHours(from), TimeSpan.FromHours(until));

    [Fact]
    public void Hours_that_reach_the_end_reach_the_new_end()
    {
        var scenario = Scenes.Load(Scenes.Base).Scenario;
        var end = scenario.Window.Length.TotalHours;
        var early = Hours(0, end / 4);
        var late = Hours(end / 2, end);
        var corridor = scenario.Corridors[0].Id;
        var changed = scenario.With(
            [
                scenario.Variants[0] with
                {
                    Hours = new Dictionary<string, IReadOnlyList<Interval>>
                    {
                        [corridor] = [early, late],
                    },
                },
            ],
            [.. scenario.Corridors.Select(c => c with { Open = [early, late] })]
        );
        foreach (var factor in (double[])[0.1, 0.3, 0.5, 0.6, 0.777, 1, 1.5, 10])
        {
            var length = scenario.Window.Length * factor;
            var other = changed.Lasting(length);
            other.Window.ShouldBe(new(scenario.Window.Start, scenario.Window.Start + length));
            Interval[] expected =
            [
                .. new[] { early, Hours(end / 2, end * factor) }
                    .Select(h => h.Intersect(new(TimeSpan.Zero, length)))
                    .Where(h => !h.IsEmpty),
            ];
            (length.Ticks % other.Step.Ticks, scenario.Step.Ticks % other.Step.Ticks).ShouldBe(
                (0, 0)
            );
            other.Corridors[0].Open.ShouldBe(expected);
            other.Variants[0].Hours[corridor].ShouldBe(expected);
            foreach (var (closure, now) in scenario.Closures.Zip(other.Closures))
            {
                (now.When.Until == length).ShouldBe(
                    closure.When.Until == scenario.Window.Length || closure.When.Until >= length
                );
            }
        }
    }
}
