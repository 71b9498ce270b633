using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>Who walk slower than the crowd that a width is counted for take more of it.</summary>
public class RoomOfTheSlow
{
    private static readonly Scenario _town = new Town().Street("a", "b", 600, walkers: 10).Build();

    /// <summary>Of a street for ten a minute the very slow leave room for five; the rule for mixed crowds adds up what each takes.</summary>
    [Fact]
    public void The_slow_take_more_room()
    {
        var room = _town.RoomOf(Slow(0.4 / WalkerFlow.MostForFreeSpeed), Mode.Foot);
        room.Millionths.ShouldBeInRange(2_000_000, 2_000_001);
        _town.RoomOf(Slow(0.9), Mode.Foot).ShouldBe(PersonRoom.Whole);
        _town.RoomOf(Slow(0.1), Mode.Car).ShouldBe(PersonRoom.Whole);

        static Group Slow(double metresPerSecond) =>
            new Town()
                .Group("slow", [Mode.Foot], metresPerSecond * 60)
                .Zone("z", "n", "slow", 1)
                .Corridor("c", "n", 1, "slow")
                .Build()
                .Groups[0];
    }

    /// <summary>The most that Weidmann's curve lets through, found anew.</summary>
    [Fact]
    public void The_flow_of_the_slow_is_the_top_of_the_curve()
    {
        var most = Enumerable
            .Range(1, 53_999)
            .Select(i => i / 10_000.0)
            .Max(density => density * (1 - Math.Exp(-1.913 * ((1 / density) - (1 / 5.4)))));
        WalkerFlow.MostForFreeSpeed.ShouldBeInRange(most - 0.0001, most);
        Speed(0.5).ShouldBe(0.457, 0.001);
        Speed(0.6).ShouldBe(0.548, 0.001);
        Speed(0.8).ShouldBe(0.731, 0.001);
        Speed(1.2).ShouldBe(0.8);

        static double Speed(double metresPerSecond) =>
            WalkerFlow.Of(0.8, KilometresPerHour.FromMetresPerSecond(metresPerSecond));
    }
}
