using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Small files that unpack into much, written byte by byte.</summary>
internal static class Bombs
{
    public const int Million = 1_000_000;

    /// <summary>What unpacks into what, by a name.</summary>
    public static IReadOnlyDictionary<string, Action<string>> All { get; } =
        new Dictionary<string, Action<string>>
        {
            ["groups.osm.pbf"] = f => Pbf(f, [Table(), Many([0x12, 0x00], 15 * Million)]),
            ["strings.osm.pbf"] = f => Pbf(f, [Table(Many([0x0a, 0x00], 15 * Million))]),
            ["long strings.osm.pbf"] = f =>
                Pbf(
                    f,
                    [
                        Table(
                            Field(1, ""u8),
                            Field(1, "highway"u8),
                            Field(1, Many([0x61], 30 * Million))
                        ),
                        Way(2),
                    ]
                ),
            ["nodes of a way.osm.pbf"] = f => Pbf(f, [Road(), Way(30 * Million)]),
            ["tags of a way.osm.pbf"] = f =>
                Pbf(
                    f,
                    [
                        Road(),
                        Group(
                            3,
                            Field(2, Many([0x01], 15 * Million)),
                            Field(3, Many([0x02], 15 * Million))
                        ),
                    ]
                ),
            ["ways.osm.pbf"] = f => Pbf(f, [Road(), Repeat(Way(2), 1_500_000)]),
            ["members of a relation.osm.pbf"] = f =>
                Pbf(
                    f,
                    [
                        Road(),
                        Group(
                            4,
                            Field(8, Many([0x00], 10 * Million)),
                            Field(9, Many([0x00], 10 * Million)),
                            Field(10, Many([0x01], 10 * Million))
                        ),
                    ]
                ),
            ["dense nodes.osm.pbf"] = f =>
                Pbf(
                    f,
                    [
                        Table(),
                        Group(
                            2,
                            Field(1, Many([0x00], 10 * Million)),
                            Field(8, Many([0x00], 10 * Million)),
                            Field(9, Many([0x00], 10 * Million))
                        ),
                    ]
                ),
            ["thirty blobs.osm.pbf"] = f => Pbf(f, [Repeat(Way(2), 1_000_000)], 20),
            ["ways of one id.osm.gz"] = f =>
                Gzip(f, WayXml, 1_500_000, "<osm version=\"0.6\">", "</osm>"),
            ["versions of a node.osm.gz"] = f =>
                Gzip(
                    f,
                    "<node id=\"1\" lat=\"1\" lon=\"1\" version=\"1\"/>",
                    2_000_000,
                    "<osm version=\"0.6\">" + WayXml,
                    "</osm>"
                ),
            ["nodes of a way.osm.gz"] = f =>
                Gzip(f, "<nd ref=\"1\"/>", 5_000_000, "<osm version=\"0.6\"><way id=\"1\">", ""),
            ["a long value.osm.gz"] = f =>
                Gzip(
                    f,
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                    3_000_000,
                    "<osm version=\"0.6\"><way id=\"1\"><tag k=\"highway\" v=\"",
                    "\"/></way></osm>"
                ),
            ["a long comment.osm.gz"] = f =>
                Gzip(f, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 3_000_000, "<osm><!-- ", " --></osm>"),
            ["turn restrictions.osm.gz"] = f =>
                Gzip(
                    f,
                    "<relation id=\"1\"><member type=\"way\" ref=\"1\" role=\"from\"/><tag k=\"type\" v=\"restriction\"/><tag k=\"restriction\" v=\"no_u_turn\"/></relation>",
                    700_000,
                    "<osm version=\"0.6\">",
                    "</osm>"
                ),
        };

    private const string WayXml =
        "<way id=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"path\"/></way>";

    private static byte[] Road() =>
        Table(Field(1, ""u8), Field(1, "highway"u8), Field(1, "path"u8));

    private static byte[] Table(params byte[][] strings) => Field(1, Join(strings));

    private static byte[] Group(int kind, params byte[][] fields) =>
        Field(2, Field(kind, Join(fields)));

    private static byte[] Way(int nodes) =>
        Group(3, [0x08, 0x01], Field(2, [0x01]), Field(3, [0x02]), Field(8, Many([0x02], nodes)));

    private static byte[] Repeat(byte[] part, int times) => Many(part, times);

    private static byte[] Many(ReadOnlySpan<byte> part, int times)
    {
        var all = new byte[part.Length * times];
        for (var i = 0; i < times; i++)
        {
            part.CopyTo(all.AsSpan(i * part.Length));
        }

        return all;
    }

    private static byte[] Join(byte[][] parts) => [.. parts.SelectMany(p => p)];

    private static byte[] Field(int number, ReadOnlySpan<byte> content)
    {
        using var target = new MemoryStream();
        target.WriteByte((byte)((number << 3) | 2));
        Varint(target, content.Length);
        target.Write(content);
        return target.ToArray();
    }

    private static void Varint(Stream target, long value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            target.WriteByte((byte)((value & 0x7f) | 0x80));
        }

        target.WriteByte((byte)value);
    }

    private static void Pbf(string file, byte[][] block, int times = 1)
    {
        using var target = File.Create(file);
        Blob(target, "OSMHeader", Field(4, "OsmSchema-V0.6"u8));
        var packed = new MemoryStream();
        Blob(packed, "OSMData", times > 1 ? Join([Road(), .. block]) : Join(block));
        for (var i = 0; i < times; i++)
        {
            packed.WriteTo(target);
        }
    }

    private static void Blob(Stream target, string type, byte[] payload)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(payload);
        }

        using var blob = new MemoryStream();
        blob.WriteByte(2 << 3);
        Varint(blob, payload.Length);
        blob.Write(Field(3, packed.ToArray()));
        using var header = new MemoryStream();
        header.Write(Field(1, Encoding.ASCII.GetBytes(type)));
        header.WriteByte(3 << 3);
        Varint(header, blob.Length);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, (int)header.Length);
        target.Write(length);
        header.WriteTo(target);
        blob.WriteTo(target);
    }

    private static void Gzip(string file, string part, int times, string before, string after)
    {
        using var zip = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        zip.Write(Encoding.ASCII.GetBytes(before));
        var thousand = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(part, 1000)));
        for (var i = 0; i < times / 1000; i++)
        {
            zip.Write(thousand);
        }

        zip.Write(Encoding.ASCII.GetBytes(after));
    }
}
