using Google.Protobuf;
using SafePassage.Model;
using SafePassage.Streets.Wire;

namespace SafePassage.Streets;

/// <summary>
/// Reads a <c>.osm.pbf</c> file from its end: first the ways, then of the nodes before them only those that a kept
/// way passes. Each blob is inflated once (a few twice), and nothing is held that is not kept. This rests on the order
/// nodes, ways, relations that all extracts have; a file in another order is refused.
/// </summary>
internal static class PbfReader
{
    private static readonly string[] Understood = ["OsmSchema-V0.6", "DenseNodes"];

    public static OsmExtract Read(ByteSource file, Workers workers, CancellationToken cancellation)
    {
        var blobs = PbfFrame.Index(file, file.Length);
        CheckHeader(file, blobs[0]);
        var ways = new PbfWayPass(blobs);
        PbfWorkers.Run(file, workers, ways.Work, cancellation);
        ways.CheckOrder();

        var builder = new ExtractBuilder(ways.Join());
        var nodes = new PbfNodePass(blobs, ways.BlobsWithNodes(), builder.Wanted);
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
                var ways = block.ReadWays();
                block.ReadNodes([.. ways.Refs.Order()], out _);
                block.ReadTurns();
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
            var header = HeaderBlock
                .Parser.WithDiscardUnknownFields(true)
                .ParseFrom(blob.Read(place));
            var unknown = header.RequiredFeatures.FirstOrDefault(f => !Understood.Contains(f));
            if (unknown is not null)
            {
                throw place.Wrong(
                    $"the file needs the feature '{unknown}', known are {string.Join(" and ", Understood)}",
                    unknown == "HistoricalInformation"
                        ? "Take one day out of the history: osmium time-filter"
                        : "Write the file again with osmium cat"
                );
            }
        }
        catch (InvalidProtocolBufferException e)
        {
            throw place.Wrong($"the file header cannot be decoded ({e.Message})");
        }
    }
}
