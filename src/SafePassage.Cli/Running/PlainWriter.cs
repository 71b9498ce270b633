using System.Globalization;
using System.Text;

namespace SafePassage.Cli;

/// <summary>
/// What stands between us and a terminal: everything that is printed goes through here. Names and words of others come from files,
/// and a terminal obeys what they hold: control characters move the cursor and change what was printed before, bidirectional ones
/// reorder the line. They are printed as <c>\u001b</c>, which inside the strings of JSON also means the same character.
/// </summary>
/// <param name="inner">The stream itself.</param>
/// <param name="isAnswer">Whether the answer goes there: when it cannot be written, that must be told.</param>
internal sealed class PlainWriter(TextWriter inner, bool isAnswer) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) =>
        Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Hand(Plain(buffer));

    public override void WriteLine(string? value) => Write((value ?? "") + "\n");

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write($"{buffer}\n");

    public override void WriteLine() => Write("\n");

    public override void Flush() => Try(inner.Flush);

    /// <summary>Goes back to the start of the line, which only our own progress may.</summary>
    public void WriteOver(string text) => Hand('\r' + Plain(text));

    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = IsObeyed(c)
                ? plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : plain.Append(c);
        }

        return plain.ToString();
    }

    private static bool IsObeyed(char c) =>
        c switch
        {
            '\n' or '\t' => false,
            '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff' => true,
            (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => true,
            _ => char.IsControl(c),
        };

    private void Hand(string text) => Try(() => inner.Write(text));

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e)
            when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // Where warnings go nobody reads; the answer itself is another matter.
            if (isAnswer)
            {
                throw new AnswerLostException(e);
            }
        }
    }
}

/// <summary>What was to be printed on standard output could not be.</summary>
#pragma warning disable CA1032, CA1064 // Seen at the last door only.
internal sealed class AnswerLostException(Exception why) : Exception(why.Message, why);
#pragma warning restore CA1032, CA1064
