using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Carries an error from the depth of the decoder to its border; it never leaves this folder.</summary>
#pragma warning disable CA1032, CA1064 // The place is not optional, and no caller outside may see it.
internal sealed class OsmFormatException : Exception
{
    public const string DownloadAgain = "Download the file again and compare its checksum";

    private readonly int? _line;
    private readonly int? _column;
    private readonly string _remedy;

    private OsmFormatException(string what, string remedy, int? line, int? column)
        : base(what) => (_remedy, _line, _column) = (remedy, line, column);

    public static OsmFormatException InBlob(
        int blob,
        long offset,
        string what,
        string remedy = DownloadAgain
    ) => new($"blob {blob} at byte {offset}: {what}", remedy, null, null);

    public static OsmFormatException OfFile(string what, string remedy) =>
        new(what, remedy, null, null);

    public static OsmFormatException AtByte(long offset, string what, string remedy) =>
        new($"byte {offset}: {what}", remedy, null, null);

    public static OsmFormatException AtLine(int line, int column, string what, string remedy) =>
        new(what, remedy, line, column);

    public InputError ToInputError(string file) => new(file, _line, _column, Message, _remedy);
}
