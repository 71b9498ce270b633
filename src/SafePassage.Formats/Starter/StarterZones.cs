using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Maps;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Starter;

/// <summary>A polygon of the user's map.</summary>
/// <param name="People">Null where the number is to be shared out.</param>
/// <param name="Geometry">As it stands in the file.</param>
internal sealed record StarterZone(
    string Id,
    string Name,
    NamedArea Area,
    Persons? People,
    Mapping Geometry
);

/// <summary>Reads polygons with a name each, and a number of people each or in all, from any GeoJSON.</summary>
internal sealed class StarterZones
{
    private const long MostPeople = 1_000_000_000;
    private static readonly NumberLimits People = new(0, 50_000_000, "people", Whole: true);
    private static readonly string[] NameKeys = ["name", "NAME", "Name", "name:en"];
    private static readonly string[] PeopleKeys = ["people", "population", "PEOPLE", "POPULATION"];

    private readonly GeoMap _map;
    private readonly ErrorLog _log;

    private StarterZones(GeoMap map, ErrorLog log) => (_map, _log) = (map, log);

    /// <param name="people">A number, the name of a property, or null for the first of the usual names.</param>
    public static ParseResult<IReadOnlyList<StarterZone>> Read(string path, string? people)
    {
        var log = new ErrorLog();
        var zones = GeoMap.Open(path, log) is { } map ? new StarterZones(map, log).Of(people) : [];
        return log.Count > 0
            ? ParseResult<IReadOnlyList<StarterZone>>.Failed(log.All)
            : ParseResult<IReadOnlyList<StarterZone>>.Of(zones);
    }

    private List<StarterZone> Of(string? people)
    {
        var areas = AreaFile.Of(_map, NameKeys.FirstOrDefault(IsSomewhere) ?? NameKeys[0]);
        var zones = new List<StarterZone>();
        if (_log.Count > 0 || PeopleKey(people) is not var (isTotal, key))
        {
            return zones;
        }

        foreach (var (feature, area) in _map.Features.Zip(areas))
        {
            zones.Add(
                new(
                    Id(area.Name, feature.Number, zones),
                    area.Name,
                    area,
                    isTotal ? null : Count(feature, key),
                    feature.Geometry!
                )
            );
        }

        if (zones.TrueForAll(z => z.People == Persons.Zero))
        {
            Refuse(
                $"the property '{key}' of every polygon is 0",
                "Give each polygon its people, or --people with a number for all"
            );
        }

        return zones;
    }

    /// <summary>Whether one number is for all, or else the property that holds each polygon's own; null when neither can be.</summary>
    private (bool IsTotal, string Key)? PeopleKey(string? people)
    {
        if (long.TryParse(people, CultureInfo.InvariantCulture, out var total))
        {
            if (total is >= 1 and <= MostPeople)
            {
                return (true, "");
            }

            Refuse(
                $"--people is {people}",
                "Give a whole number from 1 to 1,000,000,000, or the name of a property"
            );
            return null;
        }

        // One that all have; else one that some have, so that those without are named.
        var key =
            people
            ?? PeopleKeys.FirstOrDefault(k => _map.Features.All(f => f.Property(k) is not null))
            ?? PeopleKeys.FirstOrDefault(IsSomewhere);
        if (key is not null)
        {
            return (false, key);
        }

        Refuse(
            "no property says how many people live where",
            "Give --people with a number for all, or with the name of a property"
        );
        return null;
    }

    private static Persons? Count(MapFeature feature, string key)
    {
        const string remedy = "Mend it, or give --people with a number for all";
        if (feature.Property(key) is not { } given)
        {
            feature.Refuse(
                feature.Properties?[key] ?? feature.Node,
                $"there is no number of people as its property '{Excerpt.Of(key)}'",
                remedy
            );
            return null;
        }

        if (NumberText.Read(given.Text.Trim(), key, People, out var people) is var (what, _))
        {
            feature.Refuse(given, $"{what}; {People.Forms} are expected", remedy);
            return null;
        }

        return new Persons((long)people);
    }

    private bool IsSomewhere(string key) => _map.Features.Any(f => f.Property(key) is not null);

    private void Refuse(string what, string remedy) =>
        _log.Add(_map.File, null, null, what, remedy);

    /// <summary>Letters and digits of the name with dashes between; each once.</summary>
    private static string Id(string name, int number, List<StarterZone> before)
    {
        var words = new string([
            .. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '),
        ]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('-', words);
        id = id.Length is 0 or > 60 || !char.IsAsciiLetter(id[0]) ? $"zone-{number}" : id;
        var free = id;
        for (var n = number; before.Exists(z => z.Id == free); n++)
        {
            free = $"{id}-{n}";
        }

        return free;
    }
}
