using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Osm.Prepared;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>A network to plan on, built from files or taken from the store of those built before.</summary>
public static class PreparedNetwork
{
    /// <summary>The strong part of the streets for each mode of the source, with a node for each gate.</summary>
    /// <param name="source">Which files, and what is assumed.</param>
    /// <param name="gates">Places that must be nodes.</param>
    /// <param name="folder">Where built networks are kept, made if needed; null: nothing is kept.</param>
    /// <param name="workers">Decoding is shared out to them.</param>
    /// <param name="cancellation">Looked at while the extract is decoded.</param>
    /// <returns>The same network whether it was kept or not; or the errors of all files at once.</returns>
    public static ParseResult<OsmNetwork> Read(
        OsmSource source,
        IReadOnlyList<HealthPlace> gates,
        string? folder,
        Workers workers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(gates);
        var store = new PreparedStore(folder);
        var key = folder is null ? null : KeyOf(source, gates);
        if (key is not null && store.Find(key) is { } kept)
        {
            return ParseResult<OsmNetwork>.Of(kept);
        }

        var loaded = OsmFiles.Load(source, workers, cancellation);
        if (loaded.Value is not { } streets)
        {
            return ParseResult<OsmNetwork>.Failed(loaded.Errors);
        }

        var built = Build(source, streets.Map, gates);
        // Files that changed while they were read are not kept under the name of what they were.
        if (key is not null && key == KeyOf(source, gates))
        {
            store.Keep(key, built);
        }

        return ParseResult<OsmNetwork>.Of(built);
    }

    private static OsmNetwork Build(OsmSource source, OsmMap map, IReadOnlyList<HealthPlace> gates)
    {
        var options = new BuildOptions().Only(source.Modes);
        var built = OsmNetworkBuilder.Build(map, options);
        var keep = GatePoints.Near(built, gates);
        return keep.All(IsNode)
            ? built
            : OsmNetworkBuilder.Build(map, options with { KeepNodes = keep });

        bool IsNode(long id) =>
            Array.BinarySearch(built.MapNode, Array.BinarySearch(map.NodeIds, id)) >= 0;
    }

    /// <summary>A hash of everything that the network follows from; null when a file cannot be read.</summary>
    private static string? KeyOf(OsmSource source, IReadOnlyList<HealthPlace> gates)
    {
        // Any other build of our code may build another network or order its bytes in another way.
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{typeof(OsmNetwork).Module.ModuleVersionId}\n")
            .Append(CultureInfo.InvariantCulture, $"{typeof(OsmFiles).Module.ModuleVersionId}\n")
            .Append(CultureInfo.InvariantCulture, $"{BitConverter.IsLittleEndian} {source.Box}\n")
            .AppendJoin(' ', source.Modes);
        foreach (
            var file in (string?[])
                [source.File, source.OverridesFile, source.AreasFile, source.PolygonFile]
        )
        {
            var hash = file is null ? "none" : HashOf(file);
            if (hash is null)
            {
                return null;
            }

            text.Append('\n').Append(hash);
        }

        for (var c = 0; c < HighwayClasses.Count; c++)
        {
            for (var q = 0; q < WayQuantities.Count; q++)
            {
                var value = source.Assumptions[(HighwayClass)c, (WayQuantity)q].Value;
                text.Append(CultureInfo.InvariantCulture, $"\n{value:R}");
            }
        }

        foreach (var gate in gates)
        {
            text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n{gate.Location.Longitude:R} {gate.Location.Latitude:R} "
                )
                .AppendJoin(' ', gate.Modes);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string? HashOf(string file)
    {
        try
        {
            using var stream = PlainFile.Open(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
