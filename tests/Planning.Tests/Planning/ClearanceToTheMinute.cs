using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>When half, nine in ten and all can be out at the earliest is known to the minute, and what shows it has to be written down.</summary>
public class ClearanceToTheMinute
{
    // A thousand people, a minute from a gate that lets 40 a minute through: by minute m at most 40 (m − 1).
    private static readonly Scenario _town = new Town()
        .Window(60)
        .Group("all")
        .Link("home", "gate", 60, walkers: 1000)
        .Zone("home", "home", "all", 1000)
        .Corridor("gate", "gate", 40, "all")
        .Build();

    private static readonly BoundEffort _asked = new(BoundEnd.Asked);

    [Fact]
    public void Is_the_first_minute_at_which_a_bound_allows_it()
    {
        Earliest(_town).ShouldBe(new(Minutes(14), Minutes(24), Minutes(26)));
        var curve = Bounding.Solve(_town, Town.AsGiven).Curve;
        curve
            .Select(b => b.Horizon.TotalMinutes)
            .ShouldBe([10, 13, 14, 20, 23, 24, 25, 26, 30, 40, 50, 60]);
    }

    [Fact]
    public void Is_what_bounds_of_every_minute_say_in_random_towns()
    {
        var reached = 0;
        for (var seed = 0UL; seed < 120; seed++)
        {
            var town = RandomTowns.Make(seed);
            var people = town.Coming(Town.AsGiven);
            var earliest = Earliest(town);
            foreach (
                var (percent, at) in Clearance.Percents.Zip(
                    (TimeSpan?[])[earliest.P50, earliest.P90, earliest.P100]
                )
            )
            {
                var last = at is { } first ? first - Minutes(1) : town.Window.Length;
                Clearance.IsReached(By(town, last), people, percent).ShouldBeFalse($"{seed}");
                if (at is { } moment && moment <= town.Window.Length)
                {
                    Clearance.IsReached(By(town, moment), people, percent).ShouldBeTrue($"{seed}");
                    reached++;
                }
            }
        }

        reached.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(23)]
    [InlineData(26)]
    public void A_minute_that_is_left_out_is_missed(int minute) =>
        FlawsOf([.. Certified(_town).Where(b => b.Horizon != Minutes(minute))])
            .ShouldContain(f => f.Rule == Rule.BoundsListed);

    [Fact]
    public void A_minute_that_nobody_asks_for_is_refused()
    {
        var (before, more) = (
            Certified(_town),
            Bounding.Solve(Shorter(_town, 33), Town.AsGiven).Whole
        );
        var at = before.ToList().FindIndex(b => b.Horizon == Minutes(40));
        FlawsOf([.. before.Take(at), more, .. before.Skip(at)])
            .ShouldContain(f => f.Rule == Rule.BoundsListed && f.Text.Contains("00:33"));
        FlawsOf(before).ShouldNotContain(f => f.Rule == Rule.BoundsListed);
    }

    /// <summary>By a minute no more can be out than in a window that ends then.</summary>
    private static Persons By(Scenario town, TimeSpan minute) =>
        minute <= TimeSpan.Zero
            ? Persons.Zero
            : Bounding.Solve(Shorter(town, minute.TotalMinutes), Town.AsGiven).Whole.Persons;

    private static Scenario Shorter(Scenario town, double minutes) =>
        town.During(new(town.Window.Start, town.Window.Start + Minutes(minutes)));

    private static Clearance Earliest(Scenario town)
    {
        var bounds = Bounding.Solve(town, Town.AsGiven);
        var nobody = Replayer.Run(town, Town.AsGiven, new("as_given", []));
        return Answers
            .Of(
                town,
                Town.AsGiven,
                new(bounds.Curve, bounds.Curve, bounds.Alone, bounds.Prefixes, _asked),
                new("as_given", []),
                nobody,
                []
            )
            .EarliestClearance;
    }

    private static IReadOnlyList<Bound> Certified(Scenario town)
    {
        var bounds = Bounding.Solve(town, Town.AsGiven);
        return new AnswerBounds(
            bounds.Curve,
            bounds.Curve,
            bounds.Alone,
            bounds.Prefixes,
            _asked
        ).Certified;
    }

    private static IReadOnlyList<Flaw> FlawsOf(IReadOnlyList<Bound> bounds) =>
        Checks.FlawsOf(
            new CertificateCheck(_town, Town.AsGiven),
            Replayer.Run(_town, Town.AsGiven, new("as_given", [])),
            bounds,
            _asked
        );

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
