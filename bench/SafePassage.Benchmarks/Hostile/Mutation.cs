using System.Text;

namespace SafePassage.Benchmarks;

/// <summary>Changes a sound file in a few places: bytes, words that readers trip over, and pieces of itself.</summary>
internal static class Mutation
{
    private const int CutOff = 5;

    private static readonly byte[][] Words =
    [
        .. (
            (string[])
                [
                    "-1",
                    "0",
                    "1e308",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "99999999999999999999999",
                    "NaN",
                    "-Infinity",
                    "1,200",
                    "0x10",
                    "null",
                    "true",
                    "\"",
                    "\"\"",
                    "'",
                    "{",
                    "}",
                    "[",
                    "]",
                    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                    "{\"a\":",
                    ",",
                    ";",
                    "\t",
                    "\r\n",
                    "\n\n",
                    ":",
                    ": ",
                    "- ",
                    "&a ",
                    "*a",
                    "<<: ",
                    "!!binary ",
                    "!!set ",
                    "---\n",
                    "...\n",
                    "%YAML 1.1\n",
                    "? ",
                    "| \n",
                    "#",
                    "=1+1",
                    "\\ud800",
                    "\\u0000",
                    "\u202e",
                    "\ufeff",
                    "é",
                    "سوق",
                    "\ud83d\ude80",
                    "2016-11-04T24:00+02:00",
                    "0001-01-01T00:00Z",
                    "9999-12-31T23:59:59+14:00",
                    "25:61",
                    "../../../etc/passwd",
                    "/dev/zero",
                    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                    "&b;",
                    "]]>",
                    "<way id=\"1\">",
                    "</osm>",
                    "180.0000001",
                    "-90",
                    "91",
                    "\n",
                    "\r",
                    "!!map ",
                    "|\n",
                    ">\n",
                    "%",
                    "@",
                    "~",
                    "-",
                    "1e999",
                    ".inf",
                    "99999999999999999999",
                    "1,5",
                    "٣",
                    "24:00",
                    "09:00",
                    "2016-02-30T09:00+02:00",
                    "9999-12-31T23:59-14:00",
                    "0001-01-01T00:00+14:00",
                    "unlimited",
                    "n1",
                    "n4",
                    "+",
                    "../x",
                    "\\",
                    "\"\\uD800\"",
                    "{}",
                    "[]",
                    "\"type\"",
                    "LINESTRING (",
                ]
        ).Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>For a text, or for a file of any kind.</summary>
    /// <param name="sound">What is changed.</param>
    /// <param name="other">Another sound file, of which pieces are taken.</param>
    /// <param name="random">Decides where and how.</param>
    public static byte[] Of(byte[] sound, byte[] other, Random random)
    {
        var bytes = new List<byte>(sound);
        for (var n = 1 + random.Next(4); n > 0 && bytes.Count > 0; n--)
        {
            Change(bytes, other, random);
        }

        return [.. bytes];
    }

    /// <summary>For a file that is no text: bytes alone, and few at a time, so that what follows them is still reached.</summary>
    /// <param name="sound">What is changed.</param>
    /// <param name="random">Decides where and how.</param>
    public static byte[] OfBytes(byte[] sound, Random random)
    {
        var bytes = new List<byte>(sound);
        for (var n = 1 + random.Next(4); n > 0 && bytes.Count > 0; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(1 + random.Next(12), bytes.Count - at);
            ChangeBytes(bytes, random.Next(CutOff + 1), at, length, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(1 + random.Next(24), bytes.Count - at);
        var how = random.Next(10);
        switch (how)
        {
            case 4:
            case 5:
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 6:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 7:
                ChangeNumber(bytes, at, random);
                break;
            case 8 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(
                    at,
                    other.AsSpan(from, Math.Min(length * 2, other.Length - from))
                );
                break;
            default:
                ChangeBytes(bytes, Math.Min(how, CutOff), at, length, random);
                break;
        }
    }

    /// <summary>A bit flipped, a byte set to any or to the most, bytes cut out or doubled; now and then the end cut off.</summary>
    private static void ChangeBytes(List<byte> bytes, int how, int at, int length, Random random)
    {
        switch (how)
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes[at] = 0xff;
                break;
            default:
                if (random.Next(4) == 0)
                {
                    bytes.RemoveRange(at, bytes.Count - at);
                }

                break;
        }
    }

    /// <summary>The next number of a text becomes another.</summary>
    private static void ChangeNumber(List<byte> bytes, int at, Random random)
    {
        var start = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
        {
            return;
        }

        var end = bytes.FindIndex(start, b => b is not (>= (byte)'0' and <= (byte)'9'));
        end = end < 0 ? bytes.Count : end;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Words[random.Next(6)]);
    }
}
