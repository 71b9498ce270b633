using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Numbers as people give them: added and compared, they say no more than was said.</summary>
public class VagueCounts
{
    private static readonly Count AtLeast100 = new(100, null, null, false);
    private static readonly Count About15 = new(null, 15, null, true);

    [Fact]
    public void At_least_100_and_about_15_is_at_least_100_and_not_115() =>
        (AtLeast100 + About15).ShouldBe(new Count(100, null, null, true));

    [Fact]
    public void Exact_figures_add_up() =>
        (Count.Exactly(5) + Count.Exactly(8)).ShouldBe(Count.Exactly(13));

    /// <summary>A figure that is written alone is that figure, whichever of the three it was written as.</summary>
    [Fact]
    public void Eight_is_eight_and_not_eight_or_more()
    {
        var alone = new Count(null, 8, null, false);
        alone.IsExact.ShouldBeTrue();
        alone.Agrees(Count.Exactly(9)).ShouldBeFalse();
        (alone + Count.Exactly(5)).ShouldBe(Count.Exactly(13));
    }

    [Fact]
    public void Ranges_add_end_to_end() =>
        (new Count(1, 2, 3, false) + new Count(10, null, 30, false)).ShouldBe(
            new Count(11, null, 33, false)
        );

    [Theory]
    [InlineData(15, 12, true)]
    [InlineData(15, 18, true)]
    [InlineData(15, 30, false)]
    [InlineData(15, 5, false)]
    public void About_is_read_a_quarter_either_way_when_two_figures_are_compared(
        int about,
        int exact,
        bool agrees
    ) => new Count(null, about, null, true).Agrees(Count.Exactly(exact)).ShouldBe(agrees);

    [Fact]
    public void About_15_and_at_least_10_can_both_be_right() =>
        About15.Agrees(new(10, null, null, false)).ShouldBeTrue();

    /// <summary>Whatever is added, the sum says no more than its parts: no end that one of them lacks.</summary>
    [Fact]
    public void A_sum_never_has_an_end_that_a_part_lacks_and_never_more_than_the_least_of_all()
    {
        Count[] counts =
        [
            AtLeast100,
            About15,
            Count.Exactly(5),
            new(null, null, 9, false),
            new(2, 3, 4, true),
            Count.None,
        ];
        foreach (var a in counts)
        {
            foreach (var b in counts)
            {
                var sum = a + b;
                sum.ShouldBe(b + a);
                (sum.High is not null).ShouldBe(a.High is not null && b.High is not null);
                (sum.Best is not null).ShouldBe(a.Best is not null && b.Best is not null);
                (sum.Low ?? 0).ShouldBe((a.Low ?? 0) + (b.Low ?? 0));
                foreach (var c in counts)
                {
                    ((a + b) + c).ShouldBe(a + (b + c));
                }
            }
        }
    }
}
