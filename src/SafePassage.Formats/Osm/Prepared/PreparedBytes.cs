using System.Runtime.InteropServices;
using System.Text;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm.Prepared;

/// <summary>
/// A built network as bytes and back. Only for our own store, which vouches for the bytes: they are not examined again, and
/// their order may change with any version.
/// </summary>
internal static class PreparedBytes
{
    public static void Write(Stream target, OsmNetwork streets)
    {
        using var to = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        var map = streets.Map;
        var palette = new SourcedPalette();
        var ways = System.Array.ConvertAll(map.Ways, w => WayNumbers(w, palette));
        var links = System.Array.ConvertAll(streets.Links, l => LinkNumbers(l, palette));
        palette.Write(to);
        Array(to, [.. ways.SelectMany(w => w)]);
        Array(to, [.. links.SelectMany(l => l)]);
        Array(to, [.. map.Ways.Select(w => w.Id)]);
        Array(to, [.. map.Ways.SelectMany(w => (int[])[(int)w.Class, (int)w.Traits, w.Name])]);
        Array(to, [.. map.Ways.Select(w => w.InclinePerCent)]);
        Array(
            to,
            [
                .. streets.Links.SelectMany(l =>
                    (int[])
                        [
                            l.From,
                            l.To,
                            l.Chain,
                            Flag(l.Reversed) + (2 * Flag(l.Cars)) + (4 * Flag(l.Walkers)),
                        ]
                ),
            ]
        );
        Array(to, [.. streets.Links.Select(l => l.Metres)]);
        Array(to, map.NodeIds);
        Array(to, map.LonE7);
        Array(to, map.LatE7);
        Array(to, System.Array.ConvertAll(map.Bars, b => (int)b));
        Array(to, map.FirstRef);
        Array(to, map.Refs);
        Names(to, map.Names);
        Remarks(to, map.Remarks);
        Turns(to, map.Turns);
        Array(to, streets.MapNode);
        Array(to, streets.FirstPart);
        Array(to, [.. streets.Parts.SelectMany(p => (int[])[p.Way, Flag(p.Ahead), p.Segments])]);
        Array(to, [.. streets.Parts.Select(p => p.Metres)]);
        Array(to, streets.FirstPoint);
        Array(to, streets.Points);
        Array(to, [.. streets.LeftOut.SelectMany(l => (int[])[(int)l.Mode, l.Segments])]);
        Array(to, [.. streets.LeftOut.Select(l => l.Metres)]);
        Array(to, streets.Repeated);
        to.Write(streets.BarriersOnJunctions);
    }

    public static OsmNetwork Read(Stream source)
    {
        using var from = new BinaryReader(source, Encoding.UTF8, leaveOpen: true);
        var palette = SourcedPalette.Read(from);
        var ofWays = Array<int>(from);
        var ofLinks = Array<int>(from);
        var wayIds = Array<long>(from);
        var wayFacts = Array<int>(from);
        var inclines = Array<double>(from);
        var linkFacts = Array<int>(from);
        var linkMetres = Array<double>(from);
        var map = new OsmMap
        {
            Ways = Ways(palette, ofWays, wayIds, wayFacts, inclines),
            NodeIds = Array<long>(from),
            LonE7 = Array<int>(from),
            LatE7 = Array<int>(from),
            Bars = System.Array.ConvertAll(Array<int>(from), b => (NodeBar)b),
            FirstRef = Array<int>(from),
            Refs = Array<int>(from),
            Names = Names(from),
            Remarks = Remarks(from),
            Turns = Turns(from),
        };
        return new()
        {
            Map = map,
            Links = Links(palette, ofLinks, linkFacts, linkMetres),
            MapNode = Array<int>(from),
            FirstPart = Array<int>(from),
            Parts = Parts(Array<int>(from), Array<double>(from)),
            FirstPoint = Array<int>(from),
            Points = Array<int>(from),
            LeftOut = LeftOut(Array<int>(from), Array<double>(from)),
            Repeated = Array<RepeatedStretch>(from),
            BarriersOnJunctions = from.ReadInt32(),
        };
    }

    private static int[] WayNumbers(OsmWay way, SourcedPalette palette) =>
        [
            .. Enumerable
                .Range(0, WayQuantities.Count)
                .SelectMany(q =>
                    (int[])
                        [
                            palette.Add(way.Forward[(WayQuantity)q]),
                            palette.Add(way.Backward[(WayQuantity)q]),
                        ]
                ),
        ];

    private static int[] LinkNumbers(OsmLink link, SourcedPalette palette) =>
        [
            palette.Add(link.CarSpeed),
            palette.Add(link.CarLanes),
            palette.Add(link.LaneCapacity),
            palette.Add(link.FootWidth),
        ];

    private static OsmWay[] Ways(
        SourcedPalette palette,
        int[] numbers,
        long[] ids,
        int[] facts,
        double[] inclines
    )
    {
        var ways = new OsmWay[ids.Length];
        for (var w = 0; w < ways.Length; w++)
        {
            var at = w * 2 * WayQuantities.Count;
            DirectionUse Use(int side) =>
                new(
                    palette[numbers[at + side]],
                    palette[numbers[at + 2 + side]],
                    palette[numbers[at + 4 + side]],
                    palette[numbers[at + 6 + side]],
                    palette[numbers[at + 8 + side]],
                    palette[numbers[at + 10 + side]]
                );
            ways[w] = new(
                ids[w],
                (HighwayClass)facts[3 * w],
                (WayTraits)facts[(3 * w) + 1],
                facts[(3 * w) + 2],
                Use(0),
                Use(1)
            )
            {
                InclinePerCent = inclines[w],
            };
        }

        return ways;
    }

    private static OsmLink[] Links(
        SourcedPalette palette,
        int[] numbers,
        int[] facts,
        double[] metres
    )
    {
        var links = new OsmLink[metres.Length];
        for (var l = 0; l < links.Length; l++)
        {
            var flags = facts[(4 * l) + 3];
            links[l] = new()
            {
                From = facts[4 * l],
                To = facts[(4 * l) + 1],
                Chain = facts[(4 * l) + 2],
                Reversed = (flags & 1) != 0,
                Cars = (flags & 2) != 0,
                Walkers = (flags & 4) != 0,
                Metres = metres[l],
                CarSpeed = palette[numbers[4 * l]],
                CarLanes = palette[numbers[(4 * l) + 1]],
                LaneCapacity = palette[numbers[(4 * l) + 2]],
                FootWidth = palette[numbers[(4 * l) + 3]],
            };
        }

        return links;
    }

    private static ChainPart[] Parts(int[] facts, double[] metres)
    {
        var parts = new ChainPart[metres.Length];
        for (var p = 0; p < parts.Length; p++)
        {
            parts[p] = new(facts[3 * p], facts[(3 * p) + 1] != 0, facts[(3 * p) + 2], metres[p]);
        }

        return parts;
    }

    private static LeftOut[] LeftOut(int[] facts, double[] metres) =>
        [.. metres.Select((m, i) => new LeftOut((Mode)facts[2 * i], facts[(2 * i) + 1], m))];

    private static void Names(BinaryWriter to, OsmName[] names)
    {
        to.Write(names.Length);
        foreach (var n in names)
        {
            foreach (var text in (string?[])[n.Local, n.Arabic, n.English, n.French, n.Number])
            {
                to.Write(text is not null);
                if (text is not null)
                {
                    to.Write(text);
                }
            }
        }
    }

    private static OsmName[] Names(BinaryReader from)
    {
        var names = new OsmName[from.ReadInt32()];
        string? Text() => from.ReadBoolean() ? from.ReadString() : null;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new(Text(), Text(), Text(), Text(), Text());
        }

        return names;
    }

    private static void Remarks(BinaryWriter to, WayRemark[] remarks)
    {
        to.Write(remarks.Length);
        foreach (var r in remarks)
        {
            to.Write(r.WayId);
            to.Write(r.Key);
            to.Write(r.Value);
            to.Write((int)r.Rule);
        }
    }

    private static WayRemark[] Remarks(BinaryReader from)
    {
        var remarks = new WayRemark[from.ReadInt32()];
        for (var i = 0; i < remarks.Length; i++)
        {
            remarks[i] = new(
                from.ReadInt64(),
                from.ReadString(),
                from.ReadString(),
                (GuessRule)from.ReadInt32()
            );
        }

        return remarks;
    }

    private static void Turns(BinaryWriter to, TurnRule[] turns)
    {
        to.Write(turns.Length);
        foreach (var turn in turns)
        {
            to.Write(turn.FromWay);
            to.Write(turn.Kind);
        }
    }

    private static TurnRule[] Turns(BinaryReader from)
    {
        var turns = new TurnRule[from.ReadInt32()];
        for (var i = 0; i < turns.Length; i++)
        {
            turns[i] = new(from.ReadInt64(), from.ReadString());
        }

        return turns;
    }

    private static int Flag(bool flag) => flag ? 1 : 0;

    private static void Array<T>(BinaryWriter to, T[] values)
        where T : unmanaged
    {
        to.Write(values.Length);
        to.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] Array<T>(BinaryReader from)
        where T : unmanaged
    {
        var values = new T[from.ReadInt32()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
