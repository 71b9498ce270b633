using SafePassage.Model;

namespace SafePassage.Model.Tests;

public class CountingIncidents
{
    [Fact]
    public void Incidents_are_counted_by_category_side_period_and_area_and_by_source()
    {
        var book = Book.OfTwoVoices()
            .Add(Incident("i1", "Battles", "2030-01-01", "west", 3, "a"))
            .Add(Incident("i2", "Battles", "2030-02-01", "west", null, "a", "b"))
            .Add(Incident("i3", "Riots", "2030-01-01", null, 1, "b"));
        IncidentTotals
            .Of(book.Ledger(), Book.At(10_000))
            .Select(t =>
                $"{t.By} {t.Key} {t.Source}: {t.Incidents}, {t.Fatalities.Low} killed, {t.WithoutFigure} without"
            )
            .ShouldBe([
                "Category Battles paper: 2, 3 killed, 1 without",
                "Category Battles radio: 1, 0 killed, 1 without",
                "Category Riots radio: 1, 1 killed, 0 without",
                "Side band paper: 2, 3 killed, 1 without",
                "Side band radio: 2, 1 killed, 1 without",
                "Period 2030-01 paper: 1, 3 killed, 0 without",
                "Period 2030-01 radio: 1, 1 killed, 0 without",
                "Period 2030-02 paper: 1, 0 killed, 1 without",
                "Period 2030-02 radio: 1, 0 killed, 1 without",
                "Area west paper: 2, 3 killed, 1 without",
                "Area west radio: 1, 0 killed, 1 without",
                "Area  radio: 1, 1 killed, 0 without",
            ]);
    }

    private static Incident Incident(
        string id,
        string type,
        string day,
        string? place,
        long? killed,
        params string[] statements
    ) =>
        new()
        {
            Id = id,
            EventType = type,
            PlaceName = place is null ? null : new(place),
            GeoPrecision = 3,
            When = When.Parse(day, TimeSpan.Zero)!.Value,
            TimePrecision = 1,
            Parties = ["band"],
            HowKnown = HowKnown.Reported,
            Fatalities = killed,
            Statements = statements,
        };
}
