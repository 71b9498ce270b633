using System.Globalization;
using System.IO.Compression;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Towns of one kind of street, as dense as a file can be packed.</summary>
internal static class Grids
{
    public static void Write(string file, int side)
    {
        using var text = new StreamWriter(
            new GZipStream(File.Create(file), CompressionLevel.SmallestSize)
        );
        text.Write("<osm version=\"0.6\">\n");
        for (var i = 0; i < side * side; i++)
        {
            var (lat, lon) = (36 + (i / side * 1e-4), 37 + (i % side * 1e-4));
            text.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<node id=\"{i + 1}\" lat=\"{lat:0.0000}\" lon=\"{lon:0.0000}\"/>\n"
                )
            );
        }

        var way = 0;
        for (var i = 0; i < side * side; i++)
        {
            foreach (var next in (int[])[i % side + 1 < side ? i + 1 : -1, i + side])
            {
                if (next >= 0 && next < side * side)
                {
                    text.Write(
                        $"<way id=\"{++way}\"><nd ref=\"{i + 1}\"/><nd ref=\"{next + 1}\"/><tag k=\"highway\" v=\"residential\"/></way>\n"
                    );
                }
            }
        }

        text.Write("</osm>\n");
    }
}
