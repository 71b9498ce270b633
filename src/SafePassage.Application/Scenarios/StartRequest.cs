using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What a first scenario is made from.</summary>
/// <param name="Folder">Where it will lie, made if needed; its name becomes the scenario's id.</param>
/// <param name="Extract">An OpenStreetMap extract: .osm.pbf, .osm or .osm.gz. It stays where it is.</param>
/// <param name="ZonesFile">GeoJSON with a polygon for each zone, named by its property <c>name</c>.</param>
public sealed record StartRequest(string Folder, string Extract, string ZonesFile)
{
    /// <summary>People in all, or the property that holds those of a zone; null: the first of the usual names.</summary>
    public string? People { get; init; }

    /// <summary>How they travel, at least one.</summary>
    public IReadOnlyList<Mode> Modes { get; init; } = [ModeTraits.Unaided];

    /// <summary>Streets outside are left out, and with them the zones there.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>GeoJSON with one polygon; streets outside are left out, and with them the zones there.</summary>
    public string? PolygonFile { get; init; }

    /// <summary>Where networks built from extracts are kept; null: nowhere.</summary>
    public string? StoreFolder { get; init; }

    public Workers Workers { get; init; }
}

/// <summary>What is being done, in this order.</summary>
public enum StartStage
{
    Making,
    Writing,

    /// <summary>So that what the polygons hide (one that crosses itself, one without streets) is told now.</summary>
    ReadingBack,
}

/// <summary>A first scenario that was written.</summary>
/// <param name="File">Its scenario.yaml.</param>
/// <param name="Zones">How many, before any is cut.</param>
/// <param name="People">How many, all zones.</param>
/// <param name="Gates">In how many directions a gate was guessed.</param>
/// <param name="Looks">Lines marked for somebody to look at.</param>
/// <param name="Notes">What was left out where streets were cut off.</param>
public sealed record WrittenScenario(
    string File,
    int Zones,
    Persons People,
    int Gates,
    int Looks,
    IReadOnlyList<string> Notes
);

/// <summary>What starting a scenario comes to: one of the three below.</summary>
public abstract record StartOutcome
{
    private StartOutcome() { }

    /// <param name="Given">Can be planned as it is.</param>
    public sealed record Started(WrittenScenario Written, LoadedScenario Given) : StartOutcome;

    /// <summary>It was written, and has to be mended there before it can be planned.</summary>
    public sealed record ToBeMended(WrittenScenario Written, IReadOnlyList<InputError> Errors)
        : StartOutcome;

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<InputError> Errors) : StartOutcome;
}
