using System.Text;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Reads a <c>.osm.pbf</c> file from its end: first the ways, then of the nodes before them only those that a kept
/// way passes. Each blob is inflated once (a few twice), and nothing is held that is not kept. This rests on the order
/// nodes, ways, relations that all extracts have; a file in another order is refused.
/// </summary>
internal static class PbfReader
{
    private const int RequiredFeatures = 4;

    private static readonly string[] Understood = ["OsmSchema-V0.6", "DenseNodes"];

    public static OsmExtract Read(ByteSource file, Workers workers, CancellationToken cancellation)
    {
        var blobs = PbfFrame.Index(file, file.Length);
        CheckHeader(file, blobs[0]);
        var kept = new KeptThings(file.Length);
        var ways = new PbfWayPass(blobs, kept);
        PbfWorkers.Run(file, workers, ways.Work, cancellation);
        ways.CheckOrder();

        var builder = new ExtractBuilder(ways.Join());
        var nodes = new PbfNodePass(blobs, ways.BlobsWithNodes(), builder.Wanted, kept);
        PbfWorkers.Run(file, workers, nodes.Work, cancellation);
        foreach (var batch in nodes.Batches)
        {
            builder.Add(batch);
        }

        return builder.Build(nodes.Count, ways.Ways, ways.Relations, ways.Turns());
    }

    /// <summary>
    /// Reads every blob in the order of the file, alone, and says what is wrong with each: the slow way, taken when
    /// the fast one has failed, so that the answer does not depend on which worker stumbled first.
    /// </summary>
    public static List<OsmFormatException> Diagnose(
        ByteSource file,
        int most,
        CancellationToken cancellation
    )
    {
        var found = new List<OsmFormatException>();
        var blobs = PbfFrame.Index(file, file.Length);
        using var blob = new PbfBlob(file);
        foreach (var place in blobs.Skip(1))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var block = PbfBlock.Parse(blob.Read(place), place);
                var kept = new KeptThings(file.Length);
                var ways = block.ReadWays(kept);
                block.ReadNodes([.. ways.Refs.Order()], kept, out _);
                block.ReadTurns(kept);
            }
            catch (OsmFormatException e)
            {
                found.Add(e);
                if (found.Count == most)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static void CheckHeader(ByteSource file, BlobPlace place)
    {
        using var blob = new PbfBlob(file);
        try
        {
            var reader = new WireReader(blob.Read(place).Span);
            while (reader.Next())
            {
                if (reader.Field == RequiredFeatures)
                {
                    CheckFeature(Encoding.UTF8.GetString(reader.Bytes()), place);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (WireException e)
        {
            throw place.Wrong($"the file header cannot be decoded ({e.Message})");
        }
    }

    private static void CheckFeature(string feature, BlobPlace place)
    {
        if (!Understood.Contains(feature))
        {
            throw place.Wrong(
                $"the file needs the feature '{feature}', known are {string.Join(" and ", Understood)}",
                feature == "HistoricalInformation"
                    ? "Take one day out of the history: osmium time-filter"
                    : "Write the file again with osmium cat"
            );
        }
    }
}
