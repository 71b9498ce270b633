using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>When a truce holds in each reading, over which time.</summary>
public class ReadingsOverHours
{
    [Theory]
    [InlineData(9.0, 19.0, "09:00-19:00")]
    [InlineData(9.0, null, "")]
    [InlineData(null, 19.0, "01:00-19:00")]
    public void The_readings_of_a_truce_are_over_its_hours_where_it_has_any(
        double? from,
        double? until,
        string hours
    )
    {
        var seen = TruceOverview.Of(TruceBook.Declared(from, until).Ledger(), Book.At(8));
        var readings = seen.Readings(seen.Truces.Single());
        readings.Select(r => TruceBook.Text(r.Premise.Holds)).ShouldAllBe(h => h == hours);
        readings.Count.ShouldBe(hours.Length == 0 ? 0 : 5);
    }

    [Fact]
    public void What_is_said_of_one_truce_counts_in_its_readings()
    {
        var seen = TruceOverview.Of(
            TruceBook
                .Declared()
                .Word("stop", 2, "north", Stance.Suspends, from: 12, until: 13)
                .Ledger(),
            Book.At(8)
        );
        seen.Readings(seen.Truces.Single())
            .Select(r => TruceBook.Text(r.Premise.Holds))
            .Distinct()
            .ShouldBe(["09:00-12:00 13:00-19:00"]);
    }

    /// <summary>Without a record of a truce what is said of 'the truce' has no hours but those it gives.</summary>
    [Fact]
    public void The_readings_of_a_truce_without_a_record_are_over_the_hours_declared()
    {
        var seen = TruceOverview.Of(
            new Book().Says("a", 1, "north", "truce", Bearing.For, from: 9, until: 19).Ledger(),
            Book.At(8)
        );
        seen.Readings(seen.Truces.Single())
            .Select(r => TruceBook.Text(r.Premise.Holds))
            .Distinct()
            .ShouldBe(["09:00-19:00"]);
        TruceOverview
            .Of(new Book().Says("a", 1, "north", "truce", Bearing.For).Ledger(), Book.At(8))
            .ShouldSatisfyAllConditions(s => s.Readings(s.Truces.Single()).ShouldBeEmpty());
    }
}
