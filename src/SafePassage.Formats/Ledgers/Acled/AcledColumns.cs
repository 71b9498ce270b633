using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Ledgers.Acled;

/// <summary>The columns of ACLED's exports; those that no longer are, or that we do not read, are accepted.</summary>
internal static class AcledColumns
{
    /// <summary>As ACLED has them today, in its order.</summary>
    public static IReadOnlyList<TableColumn> Written { get; } =
    [
        new("event_id_cnty", true, "id of the event"),
        new("event_date", true, "day of the event"),
        new("year", false, "year", Used: false),
        new("time_precision", true, "1 the day, 2 the week, 3 the month"),
        new("disorder_type", false, "kind of disorder", Used: false),
        new("event_type", true, "type"),
        new("sub_event_type", false, "type below the type"),
        new("actor1", false, "one party"),
        new("assoc_actor_1", false, "those with it", Used: false),
        new("inter1", false, "kind of the party"),
        new("actor2", false, "another party"),
        new("assoc_actor_2", false, "those with it", Used: false),
        new("inter2", false, "kind of the party"),
        new("interaction", false, "kinds of both", Used: false),
        new("civilian_targeting", false, "whether civilians were targeted", Used: false),
        new("iso", false, "country", Used: false),
        new("region", false, "region", Used: false),
        new("country", false, "country", Used: false),
        new("admin1", false, "area", Used: false),
        new("admin2", false, "area", Used: false),
        new("admin3", false, "area", Used: false),
        new("location", false, "place"),
        new("latitude", false, "degrees"),
        new("longitude", false, "degrees"),
        new("geo_precision", true, "1 the place, 2 near it, 3 a larger area"),
        new("source", true, "who reported it"),
        new("source_scale", false, "reach of the source", Used: false),
        new("notes", false, "what happened"),
        new("fatalities", false, "as reported"),
        new("tags", false, "tags", Used: false),
        new("timestamp", false, "when it was coded", Used: false),
    ];

    /// <summary>Those and the ones that an export may have besides: of older versions, and of people living near.</summary>
    public static IReadOnlyList<TableColumn> Read { get; } =
    [
        .. Written,
        Unread("data_id", "id of the row"),
        Unread("event_id_no_cnty", "id without the country"),
        Unread("iso3", "country"),
        Unread("gwno", "country"),
        Unread("ally_actor_1", "those with it"),
        Unread("ally_actor_2", "those with it"),
        Unread("population_1km", "people within a kilometre"),
        Unread("population_2km", "people within two kilometres"),
        Unread("population_5km", "people within five kilometres"),
        Unread("population_best", "people near, the best estimate"),
    ];

    private static TableColumn Unread(string name, string says) =>
        new(name, false, says, Used: false);
}
