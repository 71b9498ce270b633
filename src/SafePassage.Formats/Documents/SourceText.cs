using System.Security.Cryptography;
using System.Text;

namespace SafePassage.Formats.Documents;

/// <summary>The text of one input file, as bytes or as characters: whichever its reader asks for is all that is kept.</summary>
internal sealed class SourceText
{
    private byte[]? _utf8;
    private string? _text;

    public SourceText(string shown, string text, string sha256) =>
        (Shown, _text, Sha256) = (shown, text, sha256);

    private SourceText(string shown, byte[] utf8, string sha256) =>
        (Shown, _utf8, Sha256) = (shown, utf8, sha256);

    /// <summary>The path as messages name it.</summary>
    public string Shown { get; }

    /// <summary>Of the bytes as they are in the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    public string Text
    {
        get
        {
            if (_text is null)
            {
                _text = Encoding.UTF8.GetString(Bare(_utf8));
                _utf8 = null;
            }

            return _text;
        }
    }

    /// <summary>Valid UTF-8 without byte-order mark.</summary>
    public ReadOnlySpan<byte> Utf8 => Bare(_utf8 ??= Encoding.UTF8.GetBytes(_text!));

    /// <summary>Null when the file cannot be read as UTF-8 text; the error is then in the log.</summary>
    /// <param name="most">The size above which the file is refused, in bytes.</param>
    public static SourceText? Read(string path, string shown, long most, ErrorLog log)
    {
        var bytes = Bytes(path, shown, most, log);
        return bytes is not null && IsText(bytes, shown, log)
            ? new(shown, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : null;
    }

    private static byte[]? Bytes(string path, string shown, long most, ErrorLog log)
    {
        try
        {
            if (Directory.Exists(path))
            {
                log.Add(FileTrouble.AFolder(shown));
                return null;
            }

            return PlainFile.Read(path, most);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            log.Add(FileTrouble.Of(path, shown, e));
            return null;
        }
    }

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static bool IsText(ReadOnlySpan<byte> bytes, string shown, ErrorLog log)
    {
        if (
            bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        )
        {
            log.Add(
                shown,
                1,
                null,
                "the file is UTF-16 (its first two bytes say so), and UTF-8 is expected",
                "Save it again as 'UTF-8' or 'CSV UTF-8'"
            );
            return false;
        }

        var body = Bare(bytes);
        var bad = FirstNotUtf8(body);
        if (bad < 0)
        {
            return true;
        }

        var line = body[..bad].Count((byte)'\n') + 1;
        var at = bad + (bytes.Length - body.Length) + 1;
        log.Add(
            shown,
            line,
            null,
            body[bad] == 0
                ? $"byte {at} is zero: this is not UTF-8 text"
                : $"byte {at} (0x{body[bad]:X2}) is not UTF-8; the file may be in Latin-1, Windows-1252 or Windows-1256",
            "UTF-8 is expected: save the file again as 'UTF-8' or 'CSV UTF-8'"
        );
        return false;
    }

    private static int FirstNotUtf8(ReadOnlySpan<byte> bytes)
    {
        var zero = bytes.IndexOf((byte)0);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return zero;
        }

        for (var i = 0; ; )
        {
            if (
                Rune.DecodeFromUtf8(bytes[i..], out _, out var length)
                != System.Buffers.OperationStatus.Done
            )
            {
                return zero >= 0 ? Math.Min(zero, i) : i;
            }

            i += length;
        }
    }
}
