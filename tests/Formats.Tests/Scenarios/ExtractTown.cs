using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>
/// A scenario that names an OpenStreetMap extract instead of tables: the made-up town, two groups, a gate where Bridge Road leaves to
/// the north and one in the middle of it.
/// </summary>
internal sealed class ExtractTown : IDisposable
{
    public const string Yaml = """
        format: safepassage/1
        id: town
        title: Town
        window: {start: 2030-05-01T08:00+00:00, end: 2030-05-01T14:00+00:00, source: Us}
        network: {osm: town.osm}
        zones: {file: zones.geojson, max_people_per_zone: 1500}
        groups:
          - {id: residents, name: Residents, priority: 2, modes: [foot, car], source: Us}
          - {id: sick, name: Sick, priority: 1, modes: [car], source: Us}
        destinations:
          - {id: away, name: Away, kind: area, capacity_persons: unlimited}
        corridors:
          - id: north
            name: North
            gate_longitude: -29.9935
            gate_latitude: 40.0287
            eligible: [residents, sick]
            destination: away
            minutes_beyond: 10
            throughput_persons_per_hour: 3000
            status: agreed
            evidence: assumed
            source: Us
        """;

    private const string Zones = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"zone_id": "hill", "name": "Hillside", "name_ar": "التل", "residents": 4000, "sick": 7},
           "geometry": {"type": "Polygon", "coordinates": [[[-30.000845, 40.006043], [-29.987888, 40.006043], [-29.987888, 40.01144], [-30.000845, 40.01144], [-30.000845, 40.006043]]]}},
          {"type": "Feature", "properties": {"zone_id": "mill", "name": "Mill", "residents": 1500, "sick": 0},
           "geometry": {"type": "Polygon", "coordinates": [[[-29.989575, 39.999352], [-29.979435, 39.999352], [-29.979435, 40.005828], [-29.989575, 40.005828], [-29.989575, 39.999352]]]}}
        ]}
        """;

    public ExtractTown()
    {
        File.Copy(Map, Folder.File("town.osm"));
        File.WriteAllText(Folder.File("zones.geojson"), Zones);
        File.WriteAllText(Folder.File("scenario.yaml"), Yaml);
    }

    public static string Map =>
        Path.Combine(Repository.Root, "examples", "made-up-town", "town.osm");

    public ScratchFolder Folder { get; } = new();

    /// <summary>Where networks are kept.</summary>
    public string Store => Folder.File("store");

    public void Dispose() => Folder.Dispose();

    public Scenario Kept() =>
        ScenarioReader.Read(Folder.Path, Store).Value.ShouldNotBeNull().Scenario;

    public ScenarioFolder Read()
    {
        var reading = ScenarioReader.Read(Folder.Path);
        reading.Errors.ShouldBeEmpty();
        return reading.Value!;
    }

    public IReadOnlyList<InputError> Failed()
    {
        var reading = ScenarioReader.Read(Folder.Path);
        reading.Value.ShouldBeNull();
        return reading.Errors;
    }
}
