using System.Security.Cryptography;
using System.Text;
using SafePassage.Formats.Ledgers.Store;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>Lines that a hand wrote and hashed: their chain holds, whatever the entry says.</summary>
internal sealed class ForgedStore
{
    private readonly StringBuilder _lines = new();
    private string _head = StoreLine.Root;
    private int _count;

    /// <summary>An entry whose prev and seq are right; with the record as JSON.</summary>
    public ForgedStore Record(string kind, string record) =>
        Entry($"\"at\":\"\",\"by\":\"\",\"kind\":\"{kind}\",PREV,\"record\":{record},SEQ");

    /// <summary>An entry without its braces; PREV and SEQ stand for the fields that chain it.</summary>
    public ForgedStore Entry(string fields, string after = "")
    {
        var entry =
            "{"
            + fields
                .Replace("PREV", $"\"prev\":\"{_head}\"")
                .Replace("SEQ", $"\"seq\":{_count + 1}")
            + "}"
            + after;
        _head = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry)));
        _lines.Append($"{{\"entry\":{entry},\"hash\":\"{_head}\"}}\n");
        _count++;
        return this;
    }

    public byte[] Bytes => Encoding.UTF8.GetBytes(_lines.ToString());

    public StoreContent Read() => StoreFile.Read(Bytes, "l");
}
