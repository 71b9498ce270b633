using System.IO.Compression;
using System.Text;
using SafePassage.Model;

namespace SafePassage.Streets.Tests;

/// <summary>What is no extract is named, with what to do.</summary>
public class KindsOfFile
{
    public static TheoryData<byte[], string, string> Foreign() =>
        new()
        {
            { [.. "BZh91AY&SY"u8], "bzip2", "Unpack" },
            { [.. "PK\x03\x04rest"u8], "zip", "Unpack" },
            { [0xfd, .. "7zXZ"u8, 0, 1, 2], "xz", "Unpack" },
            { [0x28, 0xb5, 0x2f, 0xfd, 1], "zstd", "Unpack" },
            { [.. "7z"u8, 0xbc, 0xaf, 0x27], "7z", "Unpack" },
            { [0xff, 0xe0, 0x04, .. "o5m2"u8], "o5m", "osmium cat" },
            { [0xff, 0xe0, 0x04, .. "o5c2"u8], "o5c", "osmium cat" },
            { [.. "n1 v1 dV c0 t i0 u T x10 y45\n"u8], "OPL", "osmium cat" },
            { [.. "{\"elements\": []}"u8], "JSON", "out:xml" },
            { [.. " \n[1]"u8], "JSON", "out:xml" },
            { Encoding.Unicode.GetBytes("<?xml version='1.0'?><osm/>"), "UTF-16", "UTF-8" },
            { [0xff, 0xfe, .. Encoding.Unicode.GetBytes("<osm/>")], "UTF-16", "UTF-8" },
            { [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes("<osm/>")], "UTF-16", "UTF-8" },
            { [.. "SQLite format 3\0"u8], "database", "extract" },
            { [0, 0, 0x27, 0x0a, 0, 0], "shapefile", "extract" },
            {
                [
                    .. "<?xml version='1.0'?>\n<!DOCTYPE html><html><body><p>The server is probably too busy</p></body></html>"u8,
                ],
                "web page, not a map; it says: 'The server is probably too busy'",
                "later"
            },
        };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_foreign_file_is_named_with_what_to_do(byte[] bytes, string what, string remedy)
    {
        var error = Only(bytes);
        error.What.ShouldContain(what);
        error.Remedy.ShouldContain(remedy);
        error.Line.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Zipped_it_is_refused_too(byte[] bytes, string what, string remedy)
    {
        what.ShouldNotBeEmpty();
        remedy.ShouldNotBeEmpty();
        Only(Zip(bytes)).What.ShouldStartWith("this is");
        Only(Zip(new TinyPbf().Header().ToArray())).What.ShouldContain("gzip archive of something");
    }

    private static InputError Only(byte[] bytes) =>
        Extracts.Read(bytes, 1).Errors.ShouldHaveSingleItem();

    private static byte[] Zip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return target.ToArray();
    }
}
