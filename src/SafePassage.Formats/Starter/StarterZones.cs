using System.Globalization;
using System.Text.Json;
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
    JsonElement Geometry
);

/// <summary>Reads polygons with a name each, and a number of people each or in all, from any GeoJSON.</summary>
internal static class StarterZones
{
    private const long MostPeople = 1_000_000_000;
    private static readonly string[] NameKeys = ["name", "NAME", "Name", "name:en"];
    private static readonly string[] PeopleModel = ["people", "population", "PEOPLE", "POPULATION"];

    /// <param name="people">A number, the name of a property, or null for the first of the usual names.</param>
    public static ParseResult<IReadOnlyList<StarterZone>> Read(string path, string? people)
    {
        // AreaFile opens the file, and so says what is wrong with it as a whole.
        var plain = AreaFile.Read(path, NameKeys[0]);
        if (plain.Value is null)
        {
            return ParseResult<IReadOnlyList<StarterZone>>.Failed(plain.Errors);
        }

        var features = Features(path);
        var nameKey = NameKeys.FirstOrDefault(k => features.Any(f => Property(f, k) is not null));
        var areas = AreaFile.Read(path, nameKey ?? NameKeys[0]).Value!;
        var total = long.TryParse(people, CultureInfo.InvariantCulture, out var number)
            ? number
            : (long?)null;
        if (total is < 1 or > MostPeople)
        {
            return Failed(
                path,
                null,
                $"--people is {people}",
                "Give a whole number from 1 to 1,000,000,000, or the name of a property"
            );
        }

        var key = total is not null
            ? null
            : people
                ?? PeopleModel.FirstOrDefault(k => features.All(f => Property(f, k) is not null));
        if (total is null && key is null)
        {
            return Failed(
                path,
                null,
                "no property says how many people live where",
                "Give --people with a number for all, or with the name of a property"
            );
        }

        var zones = Drawn(path, areas, features, key);
        return zones.Value is { } all && all.All(z => z.People == Persons.Zero)
            ? Failed(
                path,
                null,
                $"the property '{key}' of every polygon is 0",
                "Give each polygon its people, or --people with a number for all"
            )
            : zones;
    }

    /// <param name="key">The property that holds the people of a polygon; null where their number is to be shared out.</param>
    private static ParseResult<IReadOnlyList<StarterZone>> Drawn(
        string path,
        IReadOnlyList<NamedArea> areas,
        JsonElement[] features,
        string? key
    )
    {
        var zones = new List<StarterZone>();
        var errors = new List<InputError>();
        for (var i = 0; i < areas.Count; i++)
        {
            Persons? count = null;
            if (key is not null)
            {
                count = Whole(Property(features[i], key));
                if (count is null)
                {
                    errors.Add(
                        new(
                            path,
                            null,
                            null,
                            $"feature {i + 1} ({areas[i].Name}) has no whole number from 0 to 50,000,000 as its property '{key}'",
                            "Mend it, or give --people with a number for all"
                        )
                    );
                }
            }

            var id = Id(areas[i].Name, i, zones);
            zones.Add(new(id, areas[i].Name, areas[i], count, Geometry(features[i])));
        }

        return errors.Count > 0
            ? ParseResult<IReadOnlyList<StarterZone>>.Failed(errors)
            : ParseResult<IReadOnlyList<StarterZone>>.Of(zones);
    }

    private static JsonElement[] Features(string path)
    {
        using var document = AreaFile.Parse(path);
        var root = document.RootElement.Clone();
        return root.TryGetProperty("features", out var features)
            ? [.. features.EnumerateArray()]
            : [root];
    }

    private static JsonElement Geometry(JsonElement feature) =>
        feature.TryGetProperty("geometry", out var geometry) ? geometry : feature;

    private static JsonElement? Property(JsonElement feature, string key) =>
        feature.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty(key, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private static Persons? Whole(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt64(out var whole)
        && whole is >= 0 and <= 50_000_000
            ? new Persons(whole)
            : null;

    /// <summary>Letters and digits of the name with dashes between; each once.</summary>
    private static string Id(string name, int index, List<StarterZone> before)
    {
        var words = new string([
            .. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '),
        ]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('-', words);
        id = id.Length is 0 or > 60 || !char.IsAsciiLetter(id[0]) ? $"zone-{index + 1}" : id;
        return before.Exists(z => z.Id == id) ? $"{id}-{index + 1}" : id;
    }

    private static ParseResult<IReadOnlyList<StarterZone>> Failed(
        string path,
        int? line,
        string what,
        string remedy
    ) => ParseResult<IReadOnlyList<StarterZone>>.Failed([new(path, line, null, what, remedy)]);
}
