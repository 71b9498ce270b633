using SafePassage.Benchmarks;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Mutated files: whatever the bytes, the reader answers: an extract or errors, soon, within bounds.</summary>
public class FuzzedPbf
{
    private const int Seed = 20161104;
    private const int Files = 3000;

    /// <summary>Two buffers a worker of 32 MiB, the decoded block, and slack; a bomb would take gigabytes.</summary>
    private const long MostBytesAFile = 512L * 1024 * 1024;

    [Theory]
    [InlineData(nameof(Packing.Raw))]
    [InlineData(nameof(Packing.Zlib))]
    public void Mutated_files_are_answered(string packing)
    {
        var random = new Random(Seed);
        var sound = Sound(Enum.Parse<Packing>(packing));
        var (read, refused) = (0, 0);
        for (var i = 0; i < Files; i++)
        {
            var bytes = Mutation.OfBytes(sound, random);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var reading = Extracts.Read(bytes, 1, limit.Token);
                if (reading.Value is { } extract)
                {
                    read++;
                    var map = OsmInterpreter.Interpret(extract, HighwayDefaults.Standard);
                    OsmNetworkBuilder.Build(map, new BuildOptions());
                }
                else
                {
                    refused++;
                    reading.Errors.ShouldAllBe(p => p.What.Length > 0 && p.Remedy.Length > 0);
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {Seed}, file {i}, {packing}", e);
            }

            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(
                MostBytesAFile,
                $"seed {Seed}, file {i}"
            );
        }

        // Both must happen, or the mutations are too tame or too wild to prove anything.
        read.ShouldBeGreaterThan(20);
        refused.ShouldBeGreaterThan(Files / 4);
    }

    private static byte[] Sound(Packing packing)
    {
        var file = new TinyPbf { Packing = packing }.Header();
        TinyNode[] nodes =
        [
            .. Enumerable
                .Range(1, 60)
                .Select(i => new TinyNode(i * 3, 37 + (i * 1e-3), 36 + (i % 7 * 1e-3))),
        ];
        file.Block(b => b.Dense(nodes[..40]))
            .Block(b => b.Plain(nodes[40..50]).Dense(nodes[50..]))
            .Block(b =>
                b.Way(1, [3, 6, 9, 12], ("highway", "primary"), ("lanes", "2"))
                    .Way(2, [12, 15, 30, 3], ("highway", "residential"), ("oneway", "-1"))
            )
            .Block(b => b.Way(3, [150, 153, 3], ("highway", "footway")).Relation(4));
        return file.ToArray();
    }
}
