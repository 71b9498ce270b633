namespace SafePassage.Model;

/// <remarks>
/// What an id means is looked up here, by a dictionary made once for each list. An id that is not there is misuse and
/// throws; where it may be absent, as in a file that somebody else wrote, the lookups that begin with Find return null.
/// </remarks>
public sealed partial class Scenario
{
    private IdIndex GroupIds => field ??= new("group", [.. Groups.Select(g => g.Id)]);

    private IdIndex ZoneIds => field ??= new("zone", [.. Zones.Select(z => z.Id)]);

    private IdIndex CorridorIds => field ??= new("corridor", [.. Corridors.Select(c => c.Id)]);

    private IdIndex DestinationIds =>
        field ??= new("destination", [.. Destinations.Select(d => d.Id)]);

    private IdIndex VariantIds => field ??= new("variant", [.. Variants.Select(v => v.Id)]);

    /// <summary>The group of an id.</summary>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public Group Group(string id) => Groups[GroupIds.Of(id)];

    /// <summary>The group of an id; null when there is none.</summary>
    public Group? FindGroup(string id) => Found(Groups, GroupIds.Find(id));

    /// <summary>Where a group stands in <see cref="Groups"/> and in the people of every zone.</summary>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public int GroupIndex(string id) => GroupIds.Of(id);

    /// <summary>The zone of an id.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public Zone Zone(string id) => Zones[ZoneIds.Of(id)];

    /// <summary>The zone of an id; null when there is none.</summary>
    public Zone? FindZone(string id) => Found(Zones, ZoneIds.Find(id));

    /// <summary>The corridor of an id.</summary>
    /// <exception cref="ArgumentException">There is no such corridor.</exception>
    public Corridor Corridor(string id) => Corridors[CorridorIds.Of(id)];

    /// <summary>The corridor of an id; null when there is none.</summary>
    public Corridor? FindCorridor(string id) => Found(Corridors, CorridorIds.Find(id));

    /// <summary>The destination of an id.</summary>
    /// <exception cref="ArgumentException">There is no such destination.</exception>
    public Destination Destination(string id) => Destinations[DestinationIds.Of(id)];

    /// <summary>The destination of an id; null when there is none.</summary>
    public Destination? FindDestination(string id) => Found(Destinations, DestinationIds.Find(id));

    /// <summary>Where a destination stands in <see cref="Destinations"/>.</summary>
    /// <exception cref="ArgumentException">There is no such destination.</exception>
    public int DestinationIndex(string id) => DestinationIds.Of(id);

    /// <summary>The variant of an id.</summary>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public Variant Variant(string id) => Variants[VariantIds.Of(id)];

    /// <summary>The variant of an id; null when there is none.</summary>
    public Variant? FindVariant(string id) => Found(Variants, VariantIds.Find(id));

    private static T? Found<T>(IReadOnlyList<T> items, int at)
        where T : class => at < 0 ? null : items[at];
}
