using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>
/// A monitor's daily table as the OSCE's mission in Ukraine had it: counts by place, seen, heard and recorded apart, against the
/// day before. Who is said to have done it, which such missions do not say, may be left out.
/// </summary>
internal static class DailyColumns
{
    public static IReadOnlyList<string> Ways { get; } = ["seen", "heard", "recorded", "reported"];

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new("date", true, "the day, like 2016-11-04"),
        new("time", false, "the hour and minute, where it is known: 14:05"),
        new("place", false, "where") { Also = "event_location" },
        new("place_ar", false, "the same in Arabic"),
        new("place_fr", false, "the same in French"),
        new("observation", true, "what: explosion, burst, shell …"),
        new("observation_ar", false, "the same in Arabic"),
        new("observation_fr", false, "the same in French"),
        new("seen", false, "how many were seen") { Also = "saw" },
        new("heard", false, "how many were heard"),
        new("recorded", false, "how many a device recorded") { Also = "camera" },
        new("reported", false, "how many others reported"),
        new("total", false, "of the row; held against the four before"),
        new("day_before", false, "the same on the day before; held against the rows of that day"),
        new("side", false, "who is said to have done it, with semicolons between"),
        new(
            "breaks",
            false,
            "truce:ID, term:ID or measure:ID; where the ledger has one truce, that"
        ),
        new("source", true, "where it can be read, with semicolons between"),
        new(
            "reported_by",
            false,
            "the party that says so; a hyphen where the source speaks itself"
        ),
        new("reported_at", false, "when it was said; the day where this is empty"),
        new("note", false, "what a reader should know"),
        new("sp_when", false, "when, where that is no day or minute"),
        FileOffset.Cell,
    ];
}
