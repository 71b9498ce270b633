using System.Globalization;

namespace SafePassage.Model;

/// <summary>
/// How many entries a ledger has and the hash of the last one: all that somebody has to note elsewhere to find out later
/// whether anything before it was changed or taken away.
/// </summary>
/// <param name="Entries">≥ 0.</param>
/// <param name="Hash">64 small hexadecimal digits; zeros before the first entry.</param>
public readonly record struct LedgerHead(long Entries, string Hash)
{
    /// <summary>How it is written, for messages.</summary>
    public const string Form = "COUNT:HASH, as safepassage ledger head prints it";

    private const int HashLength = 64;

    /// <summary>Null when the text is none.</summary>
    public static LedgerHead? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, null, out var entries)
            && text.Length == colon + 1 + HashLength
            && text.Skip(colon + 1).All(char.IsAsciiHexDigitLower)
            ? new LedgerHead(entries, text[(colon + 1)..])
            : null;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => $"{Entries}:{Hash}";
}
