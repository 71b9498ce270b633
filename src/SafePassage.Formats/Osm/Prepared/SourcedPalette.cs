using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm.Prepared;

/// <summary>
/// Numbers with their origin, each different one once: a city has a million of them and a few thousand different ones.
/// </summary>
internal sealed class SourcedPalette
{
    private readonly List<Sourced> _all = [];
    private readonly Dictionary<Sourced, int> _index = [];

    public Sourced this[int index] => _all[index];

    public int Add(in Sourced number)
    {
        if (!_index.TryGetValue(number, out var at))
        {
            at = _all.Count;
            _index.Add(number, at);
            _all.Add(number);
        }

        return at;
    }

    public void Write(BinaryWriter to)
    {
        to.Write(_all.Count);
        foreach (var number in _all)
        {
            to.Write(number.Value);
            to.Write((byte)number.Origin);
            to.Write((byte)number.Rule);
            to.Write(number.OverrideRow);
        }
    }

    public static SourcedPalette Read(BinaryReader from)
    {
        var palette = new SourcedPalette();
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            palette._all.Add(
                new(
                    from.ReadDouble(),
                    (Origin)from.ReadByte(),
                    (GuessRule)from.ReadByte(),
                    from.ReadInt32()
                )
            );
        }

        return palette;
    }
}
