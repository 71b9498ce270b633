namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>One event as a row of an ACLED export.</summary>
internal sealed record AcledRow(
    string Id,
    string Date = "2026-05-01",
    int TimePrecision = 1,
    string Actor1 = "Military Forces of Xland (2020-)",
    string Actor2 = "Free Valley Front",
    string Location = "Upper Town",
    string Source = "Valley Radio; Xland News Agency",
    string Notes = "On 1 May 2026, the two sides clashed in Upper Town.",
    string Fatalities = "3"
);

/// <summary>Writes exports with the columns of today, of yesterday, and with others besides.</summary>
internal static class AcledFile
{
    public const string Today =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    public const string Yesterday =
        "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3";

    public const string WithPeople =
        Today + ",population_1km,population_2km,population_5km,population_best";

    public static string Text(string header, char delimiter, params IReadOnlyList<AcledRow> rows) =>
        string.Join(
            '\n',
            rows.Select(r => Line(header.Split(',').Select(c => Cell(r, c)), delimiter))
                .Prepend(header.Replace(',', delimiter))
        ) + "\n";

    public static string Write(
        ScratchFolder folder,
        string name,
        params IReadOnlyList<AcledRow> rows
    )
    {
        var path = folder.File(name);
        File.WriteAllText(path, Text(Today, ',', rows));
        return path;
    }

    private static string Line(IEnumerable<string> cells, char delimiter) =>
        string.Join(
            delimiter,
            cells.Select(c => c.IndexOfAny([',', ';', '"']) < 0 ? c : $"\"{c}\"")
        );

    private static string Cell(AcledRow row, string column) =>
        column switch
        {
            "event_id_cnty" => row.Id,
            "event_date" => row.Date,
            "year" => "2026",
            "time_precision" => $"{row.TimePrecision}",
            "event_type" => "Battles",
            "sub_event_type" => "Armed clash",
            "actor1" => row.Actor1,
            "actor2" => row.Actor2,
            "location" => row.Location,
            "latitude" => "36.20",
            "longitude" => "37.10",
            "geo_precision" => "1",
            "source" => row.Source,
            "notes" => row.Notes,
            "fatalities" => row.Fatalities,
            "population_best" => "5000",
            "data_id" or "timestamp" => "1777900000",
            _ => "",
        };
}
