using System.Text;

namespace SafePassage.Streets.Tests;

internal sealed record TinyNode(
    long Id,
    double Lon,
    double Lat,
    params (string Key, string Value)[] Tags
);

/// <summary>One PrimitiveBlock, filled group by group.</summary>
internal sealed class TinyBlock
{
    private readonly List<string> _strings = [""];
    private readonly List<Func<int, byte[]>> _groups = [];

    public TinyBlock Dense(params TinyNode[] nodes)
    {
        var tagged = nodes.Any(n => n.Tags.Length > 0);
        var tags = nodes
            .SelectMany(n => n.Tags.SelectMany(t => Pair(t.Key, t.Value)).Append(0))
            .ToArray();
        _groups.Add(granularity =>
            TinyPbf.Message(m =>
                m.Bytes(
                    2,
                    TinyPbf.Message(d =>
                    {
                        d.Differences(1, nodes.Select(n => n.Id));
                        d.Differences(8, nodes.Select(n => Units(n.Lat, granularity)));
                        d.Differences(9, nodes.Select(n => Units(n.Lon, granularity)));
                        if (tagged)
                        {
                            d.Packed(10, tags);
                        }
                    })
                )
            )
        );
        return this;
    }

    public TinyBlock Plain(params TinyNode[] nodes)
    {
        var strings = nodes
            .Select(n => n.Tags.Select(t => Pair(t.Key, t.Value)).ToArray())
            .ToArray();
        _groups.Add(granularity =>
            TinyPbf.Message(m =>
            {
                for (var i = 0; i < nodes.Length; i++)
                {
                    var (node, tags) = (nodes[i], strings[i]);
                    m.Bytes(
                        1,
                        TinyPbf.Message(n =>
                        {
                            n.Signed(1, node.Id);
                            n.Packed(2, tags.Select(t => t[0]));
                            n.Packed(3, tags.Select(t => t[1]));
                            n.Signed(8, Units(node.Lat, granularity));
                            n.Signed(9, Units(node.Lon, granularity));
                        })
                    );
                }
            })
        );
        return this;
    }

    public TinyBlock Way(long id, long[] refs, params (string Key, string Value)[] tags)
    {
        var pairs = tags.Select(t => Pair(t.Key, t.Value)).ToArray();
        _groups.Add(_ =>
            TinyPbf.Message(m =>
                m.Bytes(
                    3,
                    TinyPbf.Message(w =>
                    {
                        w.Number(1, id);
                        w.Packed(2, pairs.Select(p => p[0]));
                        w.Packed(3, pairs.Select(p => p[1]));
                        w.Differences(8, refs);
                    })
                )
            )
        );
        return this;
    }

    public TinyBlock Relation(long id)
    {
        _groups.Add(_ => TinyPbf.Message(m => m.Bytes(4, TinyPbf.Message(r => r.Number(1, id)))));
        return this;
    }

    /// <summary>A group of bytes of the test's own making.</summary>
    public TinyBlock Group(byte[] bytes)
    {
        _groups.Add(_ => bytes);
        return this;
    }

    public byte[] ToBytes(int granularity) =>
        TinyPbf.Message(m =>
        {
            m.Bytes(
                1,
                TinyPbf.Message(s =>
                {
                    foreach (var text in _strings)
                    {
                        s.Bytes(1, Encoding.UTF8.GetBytes(text));
                    }
                })
            );
            foreach (var group in _groups)
            {
                m.Bytes(2, group(granularity));
            }

            if (granularity != 100)
            {
                m.Number(17, granularity);
            }
        });

    private long[] Pair(string key, string value) => [String(key), String(value)];

    private long String(string text)
    {
        var at = _strings.IndexOf(text);
        if (at > 0)
        {
            return at;
        }

        _strings.Add(text);
        return _strings.Count - 1;
    }

    private static long Units(double degrees, int granularity) =>
        (long)Math.Round(degrees * 1e9 / granularity);
}
